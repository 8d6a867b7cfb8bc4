using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Simulator.Events;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.CloudTrail;

/// <summary>A token that names the last event of a page, so that later events do not shift the next one.</summary>
internal static class LookupToken
{
    public static string After(ManagementEvent last, string query) =>
        Convert.ToBase64String(AwsText.Utf8.GetBytes($"{last.EventId}|{query}"));

    /// <summary>Where the next page starts.</summary>
    /// <exception cref="AwsError">The token is not from this lookup.</exception>
    public static int Start(string? token, string query, IReadOnlyList<ManagementEvent> matching)
    {
        if (token is null)
        {
            return 0;
        }

        string[] parts = Decode(token).Split(['|'], 2);
        int index = parts.Length == 2 && parts[1] == query
            ? matching.Select(item => item.EventId).ToList().IndexOf(parts[0])
            : -1;
        return index >= 0
            ? index + 1
            : throw new AwsError(400, "InvalidNextTokenException", "The next token is not valid.");
    }

    private static string Decode(string token)
    {
        try
        {
            return AwsText.Utf8.GetString(Convert.FromBase64String(token));
        }
        catch (FormatException)
        {
            return string.Empty;
        }
    }
}
