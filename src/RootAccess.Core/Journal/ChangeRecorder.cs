using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Journal;

/// <summary>Records the changes of one cmdlet: none is sent but through it.</summary>
internal sealed class ChangeRecorder(ChangeJournal journal, ChangeContext context)
{
    private static readonly TimeSpan s_longestLag = TimeSpan.FromSeconds(60);

    /// <summary>Sends a change between its intent and its outcome.</summary>
    /// <param name="change">The change.</param>
    /// <param name="send">Sends it; false when AWS answered that it was so already.</param>
    /// <param name="cancellationToken">Stops the wait for a turn, never a change in flight.</param>
    /// <param name="describe">What to record of a change that AWS accepted; null for nothing.</param>
    internal async Task<bool> SendAsync(
        Change change,
        Func<IChangeRecord, CancellationToken, Task<bool>> send,
        CancellationToken cancellationToken,
        Func<string>? describe = null)
    {
        if (!journal.IsOn)
        {
            return await send(UnrecordedChange.Instance, cancellationToken).ConfigureAwait(false);
        }

        ChangeRecord record = new(journal, journal.Draft(change, context));
        try
        {
            bool isNew = await send(record, cancellationToken).ConfigureAwait(false);
            await record.ConcludeAsync(
                isNew ? JournalOutcome.Accepted : JournalOutcome.AlreadySo, describe?.Invoke()).ConfigureAwait(false);
            return isNew;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // By the port's contract nothing was carried out: it was stopped between two tries.
            await record.ConcludeAsync(JournalOutcome.NotSent).ConfigureAwait(false);
            throw;
        }
        catch (RootAccessException exception)
        {
            await record.ConcludeAsync(
                exception.Aws is { IsOutcomeUnknown: true } ? JournalOutcome.Unknown : JournalOutcome.Failed,
                Describe(exception)).ConfigureAwait(false);
            throw;
        }
        catch
        {
            await record.ConcludeAsync(JournalOutcome.Unknown).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>As above, for changes whose answer says nothing.</summary>
    internal Task SendAsync(
        Change change,
        Func<IChangeRecord, CancellationToken, Task> send,
        CancellationToken cancellationToken,
        Func<string>? describe = null) =>
        SendAsync(
            change,
            async (record, token) =>
            {
                await send(record, token).ConfigureAwait(false);
                return true;
            },
            cancellationToken,
            describe);

    /// <summary>
    /// Settles intents whose outcome is not known, of this run or an earlier one, by what was read now. They are never
    /// carried out again. Never throws: when the journal cannot be used, no further change is sent.
    /// </summary>
    /// <param name="readAt">When the reading began: what was written of an intent later is not judged by it.</param>
    /// <param name="predicate">Which intents were read about.</param>
    /// <param name="judge">A value of <see cref="JournalOutcome"/>; null when the reading does not tell.</param>
    /// <returns>The intents that were settled, and those that may be in flight.</returns>
    internal async Task<SettledIntents> SettleAsync(
        DateTimeOffset readAt,
        Func<RootAccessJournalEntry, bool> predicate,
        Func<RootAccessJournalEntry, string?> judge)
    {
        List<RootAccessJournalEntry> settled = [];
        UnresolvedIntents unresolved = UnresolvedIntents.None;
        await journal.KeepFailureAsync(async () =>
        {
            unresolved = await journal.FindUnresolvedAsync(predicate, readAt).ConfigureAwait(false);
            foreach (RootAccessJournalEntry intent in unresolved.Open)
            {
                if (judge(intent) is { } outcome)
                {
                    RootAccessJournalEntry found = intent with { Outcome = outcome, Detail = null, RequestId = null };
                    await journal.WriteOutcomeAsync(found).ConfigureAwait(false);
                    settled.Add(found);
                }
            }
        }).ConfigureAwait(false);
        return new(settled, unresolved.InFlight);
    }

    /// <summary>
    /// What a reading says of a change: AWS's lists lag, so that it is not done is known only some time after.
    /// </summary>
    internal static string? Judge(bool isDone, RootAccessJournalEntry intent, DateTimeOffset readAt)
    {
        if (isDone)
        {
            return JournalOutcome.FoundDone;
        }

        return readAt - intent.Time >= s_longestLag ? JournalOutcome.FoundNotDone : null;
    }

    /// <summary>
    /// As above, for a change that a later one of the journal may have undone: then the reading says nothing of it. AWS
    /// accepts what undoes a change only where its state is as that would have left it.
    /// </summary>
    internal string? Judge(
        bool isDone,
        RootAccessJournalEntry intent,
        DateTimeOffset readAt,
        Func<RootAccessJournalEntry, bool> undoes)
    {
        IReadOnlyCollection<string?> later = isDone ? [] : journal.FindOutcomesAfter(intent, undoes);
        return later.Contains(JournalOutcome.Accepted) ? JournalOutcome.FoundDone
            : later.All(IsWithoutEffect) ? Judge(isDone, intent, readAt)
            : null;
    }

    private static bool IsWithoutEffect(string? outcome) => outcome is JournalOutcome.AlreadySo
        or JournalOutcome.Failed or JournalOutcome.NotSent or JournalOutcome.FoundNotDone;

    private static string Describe(RootAccessException exception) => exception.Aws?.Code is { } code
        ? $"{exception.ErrorId}: {code}"
        : exception.ErrorId;
}
