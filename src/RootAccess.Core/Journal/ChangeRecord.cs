using System;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Journal;

/// <summary>Writes the intent of one change right before it is first sent, and its outcome.</summary>
internal sealed class ChangeRecord(ChangeJournal journal, RootAccessJournalEntry intent) : IChangeRecord
{
    // A throttled change can be sent again for as long as others are served. No request is sent under an intent older
    // than this, so that none is under way when others look the intent up.
    private static readonly TimeSpan s_longest = ChangeJournal.LongestFlight - TimeSpan.FromMinutes(5);

    private RootAccessJournalEntry? _written;
    private string? _accessKeyId;
    private string? _requestId;

    public async Task SendingAsync(string? accessKeyId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_written is { } before && journal.Now - before.Time >= s_longest)
        {
            // It is sent again only because AWS refused to carry it out.
            await ConcludeAsync(JournalOutcome.Failed, "Refused until now, and sent again by an intent of its own")
                .ConfigureAwait(false);
            _written = null;
        }

        _accessKeyId = accessKeyId;
        _written ??= await journal.WriteIntentAsync(intent with { AccessKeyId = accessKeyId }).ConfigureAwait(false);
    }

    public void Answered(string? requestId) => _requestId = requestId;

    /// <summary>Writes the outcome; nothing when nothing was sent.</summary>
    internal Task ConcludeAsync(string outcome, string? detail = null) =>
        _written is null
            ? Task.CompletedTask
            : journal.WriteOutcomeAsync(_written with
            {
                AccessKeyId = _accessKeyId,
                RequestId = _requestId,
                Outcome = outcome,
                Detail = detail,
            });
}
