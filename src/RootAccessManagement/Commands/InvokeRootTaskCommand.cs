using System;
using System.Management.Automation;
using RootAccess.Core.Connections;
using RootAccess.Core.Credentials;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccess.Core.Tasks;
using RootAccessManagement.Abstractions;
using RootAccessManagement.Completion;
using RootAccessManagement.Files;

namespace RootAccessManagement.Commands;

/// <summary>
/// Does a task that needs root in member accounts, each in one short root session. A bucket's or queue's policy is
/// saved before it is changed, by default in <c>RootAccessManagement/PolicyBackups</c> of the local application data.
/// </summary>
[Cmdlet(
    VerbsLifecycle.Invoke, "RootTask", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = HelpUris.PrivilegedTask)]
[OutputType(typeof(RootTaskResult))]
public sealed class InvokeRootTaskCommand : RootTaskCmdlet<RootTaskResult>
{
    private string? _policy;
    private string? _backupFolder;

    /// <summary>The bucket to unlock, with S3UnlockBucketPolicy. Its Region is found.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(BucketNameCompleter))]
    public string? BucketName { get; set; }

    /// <summary>The URL of the queue to unlock, with SQSUnlockQueuePolicy.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(QueueUrlCompleter))]
    public string? QueueUrl { get; set; }

    /// <summary>The name of the queue to unlock, with -QueueRegion.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(QueueNameCompleter))]
    public string? QueueName { get; set; }

    /// <summary>The Region of the queue to unlock.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(QueueRegionCompleter))]
    public string? QueueRegion { get; set; }

    /// <summary>The policy to set, as JSON. Without one, the present policy is deleted.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? Policy { get; set; }

    /// <summary>A file with the policy to set.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PolicyPath { get; set; }

    /// <summary>The folder to save the present policy in; made when it is not there.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? BackupPath { get; set; }

    private RootTaskOperation Operation => new(Organization, Context(Reason, Ticket));

    private protected override bool IsRecorded => Task != RootTaskName.IAMAuditRootUserCredentials;

    private RootTaskRequest Request => new()
    {
        Task = Task,
        BucketName = OrNull(BucketName),
        QueueUrl = OrNull(QueueUrl),
        QueueName = OrNull(QueueName),
        QueueRegion = OrNull(QueueRegion),
        Policy = _policy,
        BackupFolder = _backupFolder,
    };

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        OrTerminate(() =>
        {
            string? given = Bound(nameof(Policy)) ? Policy ?? string.Empty : null;
            _policy = UserFiles.ReadPolicy(SessionState, given, PolicyPath);
            _backupFolder = BackupPath is null ? null : UserFiles.BackupFolder(SessionState, BackupPath);
            return RootTaskRequestCheck.CheckBeforeInput(Request) is { } refusal ? throw refusal : true;
        });
    }

    private protected override string Subject(string accountId) =>
        string.Join(" ", accountId, BucketName, QueueUrl, QueueRegion, QueueName).TrimEnd();

    private protected override void Handle(string accountId)
    {
        RootTaskRequest request = Request;
        if (RootTaskRequestCheck.Check(request) is { } conflict)
        {
            Refuse(request, accountId, null, conflict);
            return;
        }

        AccountCheck check = Await(token => Operation.CheckAsync(request, accountId, token));
        WarnOfUnknownProtection();
        RootAccessException? noReason =
            request.IsChanging ? ChangeReason.Check(Organization.Guards, Reason, Ticket) : null;
        if ((check.Refusal ?? noReason) is { } refusal)
        {
            Refuse(request, accountId, check.Account, refusal);
            return;
        }

        if (LockoutCheck.Find(request, check.Account!, Organization.Connection) is { } warning)
        {
            WriteWarning(warning);
        }

        ConfirmAndStart(request, check.Account!);
    }

    private protected override RootTaskResult NotWorkedOn(string accountId, RootAccessException failure) =>
        Operation.NotWorkedOn(Request, accountId, failure);

    private protected override string OutcomeOf(RootTaskResult row) => row.Outcome;

    private protected override bool IsUnknown(RootTaskResult row) => row.Outcome == RootTaskOutcome.Unverified;

    private protected override string? NameLost(RootTaskResult row) =>
        row.Outcome is RootTaskOutcome.Skipped or RootTaskOutcome.NothingToDo
            ? null
            : $"{row.AccountId} {row.Task} {row.Target} {row.Outcome} {row.BackupFile}".TrimEnd();

    private protected override string? NameChange(RootTaskResult row) => Request.IsChanging && MayHaveChanged(row)
        ? $"{row.AccountId} {row.Task} {row.Target} {row.Outcome}"
        : null;

    // A removal that was done in part has failed.
    private static bool MayHaveChanged(RootTaskResult row) =>
        row.Outcome is RootTaskOutcome.Completed or RootTaskOutcome.Unverified
            || (row.Outcome == RootTaskOutcome.Failed
                && row.Detail.StartsWith(RemovalOutcome.PartiallyRemoved, StringComparison.Ordinal));

    // A piped object may have the property of the other task, empty.
    private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private bool Bound(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    private void ConfirmAndStart(RootTaskRequest request, OrgMemberAccount account)
    {
        bool asks = request.IsChanging || Confirmation.IsWhatIf;
        string target = Confirmation.Name(Organization.Connection, account.AccountId, account.AccountName);
        RootTaskOperation operation = Operation;
        switch (asks ? Confirmation.Ask(target, Describe(request, account), Context(Reason, Ticket).Describe()) : Answer.Yes)
        {
            case Answer.Yes:
                Start(
                    (_, token) => operation.InvokeAsync(account, request, token),
                    failure => operation.NotWorkedOn(request, account.AccountId, failure));
                break;
            case Answer.No:
                Report(operation.Skipped(request, account));
                break;
        }
    }

    private static string Describe(RootTaskRequest request, OrgMemberAccount account)
    {
        string change = request.Policy is null ? "Delete" : "Set";
        return request.Task switch
        {
            RootTaskName.S3UnlockBucketPolicy => $"{change} the policy of bucket {request.BucketName}",
            RootTaskName.SQSUnlockQueuePolicy =>
                $"{change} the policy of queue {request.QueueUrl ?? $"{request.QueueName} in {request.QueueRegion}"}",
            RootTaskName.IAMCreateRootUserPassword =>
                $"Allow root password recovery, so that whoever reads {account.Email} can take the account over",
            RootTaskName.IAMDeleteRootUserCredentials =>
                $"Remove all root credentials unless used within {new RemovalRequest().MinimumIdleDays} days",
            _ => "Audit the root credentials",
        };
    }

    private void Refuse(
        RootTaskRequest request, string accountId, OrgMemberAccount? account, RootAccessException refusal)
    {
        if (Confirmation.IsWhatIf)
        {
            Report(refusal);
        }
        else
        {
            Report(Operation.Refused(request, accountId, account, refusal));
        }
    }
}
