using System;
using System.Runtime.ExceptionServices;
using RootAccess.Core.Models;

namespace RootAccess.Core.Journal;

/// <summary>An entry that waits to be written.</summary>
internal sealed class JournalAppend(RootAccessJournalEntry entry, bool isDurable)
{
    private RootAccessJournalEntry? _written;
    private ExceptionDispatchInfo? _failure;

    internal RootAccessJournalEntry Entry => entry;

    internal bool IsDurable => isDurable;

    internal bool IsDone => _written is not null || _failure is not null;

    /// <summary>The entry as it was written; throws what kept it from being written.</summary>
    internal RootAccessJournalEntry Written
    {
        get
        {
            _failure?.Throw();
            return _written ?? throw new InvalidOperationException("It was not written yet.");
        }
    }

    internal void Complete(RootAccessJournalEntry written) => _written = written;

    internal void Fail(Exception exception) => _failure = ExceptionDispatchInfo.Capture(exception);
}
