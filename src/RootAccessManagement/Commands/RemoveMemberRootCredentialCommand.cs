using System.Collections.Generic;
using System.Management.Automation;
using RootAccess.Core.Connections;
using RootAccess.Core.Credentials;
using RootAccess.Core.Errors;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;
using RootAccessManagement.Abstractions;
using RootAccessManagement.Completion;

namespace RootAccessManagement.Commands;

/// <summary>
/// Removes long-term root credentials of member accounts. AWS offers no way to disable them and none to bring them
/// back; a new password can be set by password recovery once that is allowed again.
/// </summary>
[Cmdlet(
    VerbsCommon.Remove, "MemberRootCredential", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = HelpUris.PrivilegedTask)]
[OutputType(typeof(MemberRootCredentialRemoval))]
public sealed class RemoveMemberRootCredentialCommand : AccountCmdlet<MemberRootCredentialRemoval>
{
    private readonly List<OrgMemberAccount> _held = [];
    private readonly Dictionary<string, ChangeContext> _contexts = [];
    private Confirmation? _confirmation;

    /// <summary>The accounts: ids, or objects that carry one. Nothing never means everything.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id", "Account ID")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [AccountIdTransformation]
    [ArgumentCompleter(typeof(AccountIdCompleter))]
    public override string?[]? AccountId { get; set; }

    /// <summary>The kinds to remove; all by default.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateSet(
        RootCredentialType.Password, RootCredentialType.AccessKey, RootCredentialType.SigningCertificate,
        RootCredentialType.MfaDevice)]
    public string[] CredentialType { get; set; } = [.. RootCredentialType.All];

    /// <summary>
    /// Refuses an account whose root password or key was used, or whose key was created, within this many days; 0
    /// switches that off, -Force does not.
    /// </summary>
    [Parameter]
    [ValidateRange(0, 36500)]
    public int MinimumIdleDays { get; set; } = 90;

    /// <summary>Lets MFA be removed from an account that keeps its password or access key.</summary>
    [Parameter]
    public SwitchParameter AllowPasswordWithoutMfa { get; set; }

    /// <summary>
    /// Refuses the whole run when more accounts than this come in. All input is then collected before the first account
    /// is touched.
    /// </summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int MaximumAccountCount { get; set; }

    /// <summary>Answers the prompts with yes; it overrides no other rule.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Why the change is made; a connection can demand it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Reason { get; set; }

    /// <summary>The ticket the change belongs to; a connection can demand it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Ticket { get; set; }

    internal override bool IsChanging => true;

    private RootCredentialRemovalOperation Operation(string accountId) => new(Organization, _contexts[accountId]);

    private Confirmation Confirmation => _confirmation ??= new(this, Force);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Guard(HandleHeld);
        base.EndProcessing();
    }

    private protected override void Handle(string accountId)
    {
        _contexts[accountId] = Context(Reason, Ticket);
        AccountGuard guard = new(Organization);
        AccountCheck check = Await(token => guard.CheckAsync(accountId, token));
        WarnOfUnknownProtection();
        if ((check.Refusal ?? ChangeReason.Check(Organization.Guards, Reason, Ticket)) is { } refusal)
        {
            Refuse(accountId, check.Account, refusal);
        }
        else if (MaximumAccountCount > 0)
        {
            _held.Add(check.Account!);
        }
        else
        {
            ConfirmAndStart(check.Account!);
        }
    }

    private protected override MemberRootCredentialRemoval NotWorkedOn(string accountId, RootAccessException failure) =>
        new RootCredentialRemovalOperation(Organization, Context(Reason, Ticket)).NotWorkedOn(accountId, failure);

    private protected override string OutcomeOf(MemberRootCredentialRemoval row) => row.Outcome;

    private protected override bool IsUnknown(MemberRootCredentialRemoval row) =>
        row.Outcome == RemovalOutcome.Unverified;

    private protected override string? NameLost(MemberRootCredentialRemoval row) =>
        row.Outcome == RemovalOutcome.Skipped ? null : $"{row.AccountId} {row.Outcome}";

    private protected override string? NameChange(MemberRootCredentialRemoval row) =>
        row.Outcome is RemovalOutcome.Removed or RemovalOutcome.PartiallyRemoved or RemovalOutcome.Unverified
            ? $"{row.AccountId} {row.Outcome}"
            : null;

    private void HandleHeld()
    {
        RootAccessException? tooMany = _held.Count > MaximumAccountCount ? TooMany() : null;
        Expect(_held.Count);
        foreach (OrgMemberAccount account in _held)
        {
            if (tooMany is null)
            {
                if (!Skips(account.AccountId))
                {
                    ConfirmAndStart(account);
                }
            }
            else if (!Confirmation.IsWhatIf)
            {
                Report(Operation(account.AccountId).Refused(account.AccountId, account, tooMany).Row);
            }
        }

        if (tooMany is not null)
        {
            Report(tooMany);
        }
    }

    private void ConfirmAndStart(OrgMemberAccount account)
    {
        string target = Confirmation.Name(Organization.Connection, account.AccountId, account.AccountName);
        switch (Confirmation.Ask(target, Describe(), _contexts[account.AccountId].Describe()))
        {
            case Answer.Yes:
                RemovalRequest request = new()
                {
                    CredentialTypes = CredentialType,
                    MinimumIdleDays = MinimumIdleDays,
                    AllowPasswordWithoutMfa = AllowPasswordWithoutMfa,
                };
                RootCredentialRemovalOperation operation = Operation(account.AccountId);
                Start(
                    (_, token) => operation.RemoveAsync(account, request, token),
                    failure => operation.NotWorkedOn(account.AccountId, failure));
                break;
            case Answer.No:
                Report(Operation(account.AccountId).Skipped(account));
                break;
        }
    }

    private string Describe() =>
        $"Remove root credentials ({string.Join(", ", CredentialType)})"
            + (MinimumIdleDays == 0 ? string.Empty : $" unless used within {MinimumIdleDays} days");

    private void Refuse(string accountId, OrgMemberAccount? account, RootAccessException refusal)
    {
        if (Confirmation.IsWhatIf)
        {
            Report(refusal);
        }
        else
        {
            Report(Operation(accountId).Refused(accountId, account, refusal));
        }
    }

    private RootAccessException TooMany() =>
        new(
            ErrorIds.MaximumAccountCountExceeded,
            FailureCategory.LimitsExceeded,
            $"{_held.Count} accounts came in, and -MaximumAccountCount allows {MaximumAccountCount}. None was touched.")
        {
            RecommendedAction = "Name fewer accounts, or raise -MaximumAccountCount if that many are meant.",
        };
}
