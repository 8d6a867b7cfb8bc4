using System.Management.Automation;
using RootAccess.Core.Connections;
using RootAccess.Core.Delegation;
using RootAccess.Core.Errors;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;
using RootAccessManagement.Completion;

namespace RootAccessManagement.Abstractions;

/// <summary>A cmdlet that registers or deregisters delegated administrators.</summary>
public abstract class DelegationChangeCmdlet : RootAccessCmdlet
{
    private readonly AccountInput _input;

    private protected DelegationChangeCmdlet() => _input = new(this, static accountId => accountId);

    /// <summary>The accounts: ids, or objects that carry one. Nothing never means everything.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id", "Account ID")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [AccountIdTransformation]
    [ArgumentCompleter(typeof(AccountIdCompleter))]
    public string?[]? AccountId { get; set; }

    /// <summary>The organization the piped row came from; checked against the connection.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, DontShow = true)]
    public string? OrganizationId { get; set; }

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

    /// <summary>On whose behalf, for the record.</summary>
    private protected ChangeContext Changes => Context(Reason, Ticket);

    private protected DelegatedAdministrators Administrators => new(Organization);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string accountId in _input.Read(
            AccountId, OrganizationId, () => Organization.Connection, WriteFailure))
        {
            try
            {
                Handle(accountId);
            }
            catch (RootAccessException failure) when (failure is { IsFatal: false }
                && failure.ErrorId != ErrorIds.ConfirmationRequired)
            {
                WriteFailure(failure);
            }
            catch (RootAccessException failure)
            {
                Terminate(failure);
            }
        }
    }

    /// <summary>Whether the cmdlet registers.</summary>
    private protected abstract bool Registers { get; }

    /// <summary>Changes one account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="present">Its registration; null when there is none.</param>
    /// <param name="confirmation">To ask before.</param>
    private protected abstract void Change(
        OrgMemberAccount account, OrgRootDelegatedAdministrator? present, Confirmation confirmation);

    /// <summary>Asks whether to change the account.</summary>
    private protected bool IsConfirmed(OrgMemberAccount account, string action, Confirmation confirmation) =>
        confirmation.Ask(
            Confirmation.Name(Organization.Connection, account.AccountId, account.AccountName),
            action,
            Changes.Describe()) == Answer.Yes;

    private void Handle(string accountId)
    {
        AccountCheck check = Await(token => Administrators.CheckAsync(accountId, Registers, token));
        WarnOfUnknownProtection();
        if ((check.Refusal ?? ChangeReason.Check(Organization.Guards, Reason, Ticket)) is { } refusal)
        {
            throw refusal;
        }

        OrgMemberAccount account = check.Account!;
        Confirmation confirmation = new(this, Force);
        OrgRootDelegatedAdministrator? present = Await(token => Administrators.FindAsync(account, token));
        if (!confirmation.IsWhatIf
            && Await(_ => Administrators.SettleAsync(account, present is not null, Changes)) is { Length: > 0 } found)
        {
            // What an interrupted run meant to do is settled by what was read anyway.
            WriteWarning(found);
        }

        Change(account, present, confirmation);
    }
}
