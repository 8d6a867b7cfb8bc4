using System;
using System.Collections.Generic;

namespace RootAccess.Simulator;

/// <summary>An HTTP request as the simulator sees it, whatever carried it.</summary>
public sealed class SimulatorRequest
{
    /// <summary>The HTTP method, in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The Host header, with its port when there is one.</summary>
    public required string Host { get; init; }

    /// <summary>The path exactly as sent, still percent-encoded.</summary>
    public required string Path { get; init; }

    /// <summary>The query exactly as sent, without the question mark; empty when there is none.</summary>
    public string QueryString { get; init; } = string.Empty;

    /// <summary>The headers, names in any case, several values joined by a comma.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body; empty when there is none.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>The host without its port, in lower case.</summary>
    internal string HostName => Host.Split(':')[0].ToLowerInvariant();

    internal string? Header(string name)
    {
        if (Headers.TryGetValue(name, out string? value))
        {
            return value;
        }

        // A caller's dictionary may be case-sensitive; header names are not.
        foreach (KeyValuePair<string, string> header in Headers)
        {
            if (string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                return header.Value;
            }
        }

        return null;
    }
}
