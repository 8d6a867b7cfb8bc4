using System.Management.Automation;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Tasks;
using RootAccessManagement.Abstractions;

namespace RootAccessManagement.Commands;

/// <summary>
/// Opens a root session for one task in a member account and hands its credentials out, for AWS.Tools or other
/// programs. They are secrets for as long as they last, and AWS has no way to end them earlier: the default view shows
/// none, but Select-Object *, JSON, CSV and CLIXML do.
/// </summary>
[Cmdlet(
    VerbsCommon.New, "RootSession", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium,
    HelpUri = HelpUris.PrivilegedTask)]
[OutputType(typeof(RootSession), typeof(string))]
public sealed class NewRootSessionCommand : RootTaskCmdlet<object>
{
    /// <summary>How long the session lasts, in seconds; AWS allows no more than 900.</summary>
    [Parameter]
    [ValidateRange(1, RootSessionOperation.LongestSeconds)]
    public int DurationSeconds { get; set; } = RootSessionOperation.LongestSeconds;

    /// <summary>Writes PowerShell lines that set the standard AWS environment variables; nothing is set here.</summary>
    [Parameter]
    public SwitchParameter AsEnvironmentVariable { get; set; }

    /// <summary>Writes the JSON that AWS's CLI and SDKs expect of a credential_process.</summary>
    [Parameter]
    public SwitchParameter AsCredentialProcess { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (AsEnvironmentVariable && AsCredentialProcess)
        {
            Terminate(new(
                ErrorIds.RootTaskParameterConflict,
                FailureCategory.InvalidArgument,
                "-AsEnvironmentVariable and -AsCredentialProcess cannot be given together. Nothing was called.")
            {
                Target = nameof(AsCredentialProcess),
                RecommendedAction = "Give one of them.",
            });
        }
    }

    private protected override void Handle(string accountId)
    {
        AccountGuard guard = new(Organization);
        AccountCheck check = Await(token => guard.CheckAsync(accountId, token));
        WarnOfUnknownProtection();
        if ((check.Refusal ?? ChangeReason.Check(Organization.Guards, Reason, Ticket)) is { } refusal)
        {
            Report(refusal);
            return;
        }

        OrgMemberAccount account = check.Account!;
        string target = Confirmation.Name(Organization.Connection, account.AccountId, account.AccountName);
        string action = $"Open a root session for {Task} and hand its credentials out";
        if (Confirmation.Ask(target, action, Context(Reason, Ticket).Describe()) == Answer.Yes)
        {
            RootSessionOperation operation = new(Organization, Context(Reason, Ticket));
            Start(
                async (_, token) =>
                {
                    RootSession session = await operation
                        .OpenAsync(account, Task, DurationSeconds, token).ConfigureAwait(false);
                    return new OperationResult<object>(ToOutput(session), null);
                },
                explain: _ => null);
        }
    }

    private protected override string OutcomeOf(object row) => "Opened";

    private protected override bool IsUnknown(object row) => false;

    private object ToOutput(RootSession session)
    {
        if (AsEnvironmentVariable)
        {
            return RootSessionText.ToEnvironment(session);
        }

        return AsCredentialProcess ? RootSessionText.ToCredentialProcess(session) : session;
    }
}
