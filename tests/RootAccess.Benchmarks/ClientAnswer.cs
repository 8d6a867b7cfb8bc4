using System.Collections.Generic;

namespace RootAccess.Benchmarks;

/// <summary>What a client tells of its run.</summary>
/// <param name="Client">What it is, with its version.</param>
/// <param name="Seconds">From the first account's begin to the last one's end.</param>
/// <param name="Errors">How many accounts failed with each error: not all calls for them were answered.</param>
internal sealed record ClientAnswer(string Client, double Seconds, IReadOnlyDictionary<string, int> Errors);
