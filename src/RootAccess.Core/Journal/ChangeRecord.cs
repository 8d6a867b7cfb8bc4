using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Journal;

/// <summary>Writes the intent of one change right before it is first sent, and its outcome.</summary>
internal sealed class ChangeRecord(ChangeJournal journal, RootAccessJournalEntry intent) : IChangeRecord
{
    private RootAccessJournalEntry? _written;
    private string? _accessKeyId;
    private string? _requestId;

    public async Task SendingAsync(string? accessKeyId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
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
