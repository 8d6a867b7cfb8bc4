using System;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;

namespace RootAccessManagement.Abstractions;

/// <summary>A cmdlet that works on many accounts at once.</summary>
/// <typeparam name="TRow">The row it writes for an account.</typeparam>
public abstract class AccountCmdlet<TRow> : RootAccessCmdlet
    where TRow : class
{
    private readonly AccountInput _input;
    private readonly PipelineSink<TRow> _sink;
    private Pump<TRow>? _pump;
    private IDisposable? _ceiling;
    private RunProgress? _progress;

    private protected AccountCmdlet()
    {
        _input = new(this, Subject);
        _sink = new(this, new(OutcomeOf, IsUnknown, NameLost, NameChange)) { BeforeLastError = Summarize };
    }

    /// <summary>The accounts: ids, or objects that carry one.</summary>
    public abstract string?[]? AccountId { get; set; }

    /// <summary>The organization the piped row came from; checked against the connection.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, DontShow = true)]
    public string? OrganizationId { get; set; }

    /// <summary>How many accounts are worked on at the same time, 1 to 64.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 16;

    /// <summary>
    /// The most AssumeRoot calls a second, up to 1000. The caller's STS quota is shared with everything else in its
    /// account.
    /// </summary>
    [Parameter]
    [ValidateRange(0.1, 1000.0)]
    public double MaximumRate { get; set; } = 20;

    /// <summary>The id of your own Write-Progress activity to show this cmdlet's progress under; -1 for none.</summary>
    [Parameter]
    [ValidateRange(-1, int.MaxValue)]
    public int ProgressParentId { get; set; } = -1;

    /// <summary>Whether everything is meant: no account was named, and nothing is piped in.</summary>
    private protected bool IsEveryAccountMeant =>
        !MyInvocation.ExpectingInput && !MyInvocation.BoundParameters.ContainsKey(nameof(AccountId));

    private Pump<TRow> Pump => _pump ??= CreatePump();

    private RunProgress RunProgress => _progress ??= new(Display, _sink.Tally, TimeProvider.System);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        Display.ParentId = ProgressParentId;
        if (!MyInvocation.ExpectingInput && AccountId is { Length: > 0 } named)
        {
            Expect(named.Distinct().Count());
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guard(() =>
    {
        foreach (string accountId in _input.Read(AccountId, OrganizationId, () => Organization.Connection, Report))
        {
            if (!Skips(accountId))
            {
                Handle(accountId);
            }
        }
    });

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_pump is not null)
        {
            Expect(_pump.Left);
            _pump.Drain();
        }

        Display.Complete();
        Summarize();

        if (_sink.Unknown > 0)
        {
            WriteWarning($"{_sink.Unknown} of {_sink.Rows} unknown. Unknown is not clean: see ErrorId in these rows.");
        }

        if (_pump is { NotStarted: > 0 })
        {
            WriteWarning($"{_pump.NotStarted} accounts were not worked on, because the run could not go on.");
        }

        base.EndProcessing();
    }

    /// <inheritdoc/>
    protected override void StopProcessing()
    {
        base.StopProcessing();
        _pump?.Cancel();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Display.BeginEnding();
            _pump?.Dispose();
            _ceiling?.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>
    /// Says how many accounts are still to be dealt with, where that is known before the input is at its end.
    /// </summary>
    private protected void Expect(int accounts) => RunProgress.Expected = _sink.Tally.Done + accounts;

    /// <summary>Shows how far the run is, when it is time for that.</summary>
    private protected virtual void ShowProgress(RunProgress progress) =>
        progress.Show(IsRefusing && _pump is { Left: > 0 } ? $"Stopping; {_pump.Left} accounts in progress" : null);

    /// <summary>Whether no account may be started any more. From any thread.</summary>
    private protected bool IsRefusing => _pump is { IsRefusing: true };

    /// <summary>
    /// Whether an account is not begun, because the run is over: nobody is asked about it, and its row says why.
    /// </summary>
    private protected bool Skips(string accountId) => _pump?.Skips(failure => NotWorkedOn(accountId, failure)) == true;

    /// <summary>
    /// The row of an account that was not begun after a failure that every account would meet; null for none.
    /// </summary>
    private protected virtual TRow? NotWorkedOn(string accountId, RootAccessException failure) => null;

    /// <summary>Does the cmdlet's part for one account that was named.</summary>
    private protected abstract void Handle(string accountId);

    /// <summary>What is worked on once, however often it is named.</summary>
    private protected virtual string Subject(string accountId) => accountId;

    /// <summary>The word for what became of the account.</summary>
    private protected abstract string OutcomeOf(TRow row);

    /// <summary>Whether the row says that something is not known.</summary>
    private protected abstract bool IsUnknown(TRow row);

    /// <summary>How to name a finished row that cannot be written; null when nothing is lost with it.</summary>
    private protected virtual string? NameLost(TRow row) => null;

    /// <summary>
    /// How to name a change that a row tells of, made or possible; null when there is none. Told when the run is
    /// stopped, because the rows may be lost with it.
    /// </summary>
    private protected virtual string? NameChange(TRow row) => null;

    /// <summary>Starts work on an account, now or when there is a free slot.</summary>
    /// <param name="work">The work.</param>
    /// <param name="explain">Makes the row, if any, when a failure that every account would meet comes first.</param>
    private protected void Start(
        Func<ConnectedOrganization, CancellationToken, Task<OperationResult<TRow>>> work,
        Func<RootAccessException, TRow?> explain)
    {
        ConnectedOrganization organization = Organization;
        LimitRate();
        Pump.Start(token => work(organization, token), explain);
    }

    /// <summary>
    /// Sets the rate of this run; a simulation, which shares no quota, has one only when it was given.
    /// </summary>
    private protected void LimitRate()
    {
        bool isNamed = MyInvocation.BoundParameters.ContainsKey(nameof(MaximumRate));
        if (isNamed || !Organization.Connection.IsSimulation)
        {
            _ceiling ??= Organization.Client.RootSessions.LimitRate(MaximumRate, isNamed);
        }
    }

    /// <summary>Writes a row and an error that needed no work.</summary>
    private protected void Report(OperationResult<TRow> result) => Pump.Report(Finished<TRow>.From(result));

    /// <summary>Writes a row that needed no work.</summary>
    private protected void Report(TRow row) => Report(new OperationResult<TRow>(row, null));

    /// <summary>Writes an error that has no row.</summary>
    private protected void Report(RootAccessException error) => Pump.Report(Finished<TRow>.From(error));

    /// <summary>
    /// Runs a step on the pipeline thread; when nothing more can work, the running rows still come first.
    /// </summary>
    private protected void Guard(Action step)
    {
        try
        {
            step();
        }
        catch (RootAccessException failure)
        {
            _pump?.Drain();
            Summarize();
            Terminate(failure);
        }
    }

    private Pump<TRow> CreatePump()
    {
        RunProgress progress = RunProgress;
        return new(_sink, ThrottleLimit) { ShowProgress = () => ShowProgress(progress) };
    }

    private void Summarize()
    {
        if (_progress?.TakeSummary() is { } summary)
        {
            WriteVerbose(summary);
        }
    }
}
