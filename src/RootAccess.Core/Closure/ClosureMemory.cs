using System;
using System.Collections.Concurrent;
using System.Linq;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;

namespace RootAccess.Core.Closure;

/// <summary>
/// The requests this connection sent. An account that AWS is closing can read as <c>ACTIVE</c> for some time, and must
/// not be asked for again meanwhile.
/// </summary>
internal sealed class ClosureMemory(TimeProvider timeProvider)
{
    internal static readonly TimeSpan ResendAfter = TimeSpan.FromMinutes(30);

    // AWS documents no duration; this is about what it takes, and only says when it is worth to try again.
    private static readonly TimeSpan s_usualDuration = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan s_shortestPause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, SentClosure> _sent = new(StringComparer.Ordinal);

    internal SentClosure Add(string accountId, bool isAccepted) =>
        _sent[accountId] = new SentClosure(timeProvider.GetUtcNow(), isAccepted);

    /// <summary>
    /// Takes over what the journal knows of requests that still forbid another one, whichever process sent them.
    /// </summary>
    internal void Recall(ChangeJournal journal)
    {
        foreach (RootAccessJournalEntry entry in
            journal.FindRecent(ClosureText.Action, timeProvider.GetUtcNow() - ResendAfter))
        {
            if (entry.Outcome is JournalOutcome.Failed or JournalOutcome.NotSent or JournalOutcome.FoundNotDone)
            {
                _sent.TryRemove(entry.AccountId, out _);
            }
            else
            {
                _sent[entry.AccountId] = new SentClosure(
                    entry.Time, IsAccepted(entry.Outcome), IsKnownSent: entry.Phase != JournalPhase.Intent);
            }
        }
    }

    private static bool IsAccepted(string? outcome) =>
        outcome is JournalOutcome.Accepted or JournalOutcome.AlreadySo or JournalOutcome.FoundDone;

    internal bool Contains(string accountId) => _sent.ContainsKey(accountId);

    /// <summary>The request that forbids another one now; null when there is none.</summary>
    internal SentClosure? FindRecent(string accountId) =>
        _sent.TryGetValue(accountId, out SentClosure? sent) && timeProvider.GetUtcNow() < sent.SentAt + ResendAfter
            ? sent
            : null;

    /// <summary>When the first of the closures in progress may have ended.</summary>
    internal DateTimeOffset NextFreeSlot()
    {
        DateTimeOffset now = timeProvider.GetUtcNow();
        DateTimeOffset[] ends =
        [
            .. _sent.Values.Select(sent => sent.SentAt + s_usualDuration).Where(end => end > now),
        ];
        DateTimeOffset expected = ends.Length == 0 ? now + s_usualDuration : ends.Min();
        return expected < now + s_shortestPause ? now + s_shortestPause : expected;
    }
}
