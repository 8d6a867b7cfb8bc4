using System;
using System.Collections.Generic;

namespace RootAccess.Simulator;

/// <summary>The answer, and how it is to be delivered.</summary>
public sealed class SimulatorResponse
{
    /// <summary>The HTTP status.</summary>
    public required int StatusCode { get; init; }

    /// <summary>The headers, content type included, content length not.</summary>
    public IDictionary<string, string> Headers { get; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The body; empty when there is none.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>Whether all, half or nothing of the answer reaches the caller.</summary>
    public ResponseDelivery Delivery { get; init; } = ResponseDelivery.Complete;
}
