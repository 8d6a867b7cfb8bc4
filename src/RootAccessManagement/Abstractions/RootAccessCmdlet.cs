using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Inventory;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;
using RootAccessManagement.Connecting;

namespace RootAccessManagement.Abstractions;

/// <summary>A cmdlet that works on a connected organization.</summary>
public abstract class RootAccessCmdlet : PSCmdlet, IDisposable
{
    private readonly PipelineWork _work;
    private readonly JournalNote _journalNote;
    private ConnectedOrganization? _organization;

    private protected RootAccessCmdlet()
    {
        Display = new(this, TimeProvider.System);
        _work = new(this) { WhileWaiting = ShowReading };
        _journalNote = new(this);
    }

    /// <summary>The connection to use instead of the runspace's own.</summary>
    [Parameter]
    [ValidateNotNull]
    public RootAccessConnection? Connection { get; set; }

    /// <summary>Whether the cmdlet changes something, and therefore never connects by itself.</summary>
    internal virtual bool IsChanging => false;

    /// <summary>Shows how far the cmdlet is.</summary>
    private protected ProgressDisplay Display { get; }

    /// <summary>Whether its changes are recorded, so that it must not start without a journal.</summary>
    private protected virtual bool IsRecorded => IsChanging;

    /// <summary>The live connection, resolved when it is first needed: an empty pipeline needs none.</summary>
    private protected ConnectedOrganization Organization =>
        _organization ??= _work.OrTerminate(ResolveWithJournal);

    /// <summary>Ends what runs.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _journalNote.Tell(_organization);

    /// <inheritdoc/>
    protected override void StopProcessing() => _work.Cancel();

    /// <summary>Ends what runs.</summary>
    /// <param name="disposing">Whether it was asked for.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _work.Dispose();
            Display.Dispose();
            _journalNote.TellHost(_organization);
        }
    }

    /// <summary>Finds or makes the connection; a failure is thrown.</summary>
    private protected ConnectedOrganization ResolveConnection() => ConnectionResolver.Resolve(this, _work);

    /// <summary>On whose behalf something is changed, for the record.</summary>
    private protected ChangeContext Context(string? reason, string? ticket) =>
        new(MyInvocation.MyCommand.Name, reason, ticket);

    private ConnectedOrganization ResolveWithJournal()
    {
        ConnectedOrganization organization = ResolveConnection();
        if (IsRecorded && !Confirmation.IsWhatIfOf(this))
        {
            _work.Wait(_ => organization.Journal.OpenAsync());
            _journalNote.Begin(organization);
        }

        return organization;
    }

    /// <summary>Waits for work done on other threads; a failure is thrown.</summary>
    private protected T Await<T>(Func<CancellationToken, Task<T>> work) => _work.Wait(work);

    /// <summary>As <see cref="Await"/>, showing meanwhile what the work notes on the way.</summary>
    private protected T AwaitWithProgress<T>(Func<IProgress<InventoryProgress>, CancellationToken, Task<T>> work) =>
        _work.Wait(work, Show);

    private void Show(InventoryProgress note) => Display.Show(
        $"{note.Activity}: {note.Completed} of {note.Total}",
        note.Total == 0 ? -1 : note.Completed * 100 / note.Total);

    // Whatever a cmdlet does first, it waits for this when it is the first on its connection.
    private void ShowReading()
    {
        if (_organization?.Directory.Reading is { } reading)
        {
            Display.Show(reading.UnitsWithAccounts == 0
                ? $"Reading the organization: {reading.Accounts} accounts, {reading.Units} organizational units"
                : $"Reading accounts of organizational units: {reading.UnitsWithAccounts} of {reading.Units}");
        }
    }

    /// <summary>Does something whose failure ends the pipeline.</summary>
    private protected T OrTerminate<T>(Func<T> action) => _work.OrTerminate(action);

    /// <summary>Ends the pipeline.</summary>
    private protected void Terminate(RootAccessException failure) =>
        ThrowTerminatingError(Failures.ToErrorRecord(failure, MyInvocation.MyCommand.Name));

    /// <summary>
    /// Warns, once a connection, of protected accounts that the organization does not have: a mistyped id protects
    /// nothing. For after the account was checked, when the organization is known, and before it is changed.
    /// </summary>
    private protected void WarnOfUnknownProtection()
    {
        foreach (string accountId in Await(Organization.TakeUnknownProtectedAsync))
        {
            WriteWarning(
                $"-ProtectedAccountId names {accountId}, which organization {Organization.Connection.OrganizationId}"
                    + " does not have. Check the id: a mistyped one protects nothing.");
        }
    }

    /// <summary>Writes an error and goes on.</summary>
    private protected void WriteFailure(RootAccessException failure) =>
        WriteError(Failures.ToErrorRecord(failure, MyInvocation.MyCommand.Name));
}
