using System.Collections.Generic;
using RootAccess.Core.Models;

namespace RootAccess.Core.Journal;

/// <summary>Intents without a known outcome.</summary>
/// <param name="Open">Those whose requests have ended, however they did.</param>
/// <param name="InFlight">Those of which a request may still be under way.</param>
internal sealed record UnresolvedIntents(
    IReadOnlyList<RootAccessJournalEntry> Open, IReadOnlyList<RootAccessJournalEntry> InFlight)
{
    internal static UnresolvedIntents None { get; } = new([], []);
}
