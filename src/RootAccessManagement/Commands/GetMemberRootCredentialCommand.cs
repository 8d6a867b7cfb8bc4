using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RootAccess.Core.Credentials;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccessManagement.Abstractions;
using RootAccessManagement.Completion;

namespace RootAccessManagement.Commands;

/// <summary>
/// Audits which long-term credentials the root users of member accounts have. Only a status of <c>NotPresent</c> proves
/// an account clean.
/// </summary>
[Cmdlet(VerbsCommon.Get, "MemberRootCredential", HelpUri = HelpUris.PrivilegedTask)]
[OutputType(typeof(MemberRootCredential))]
public sealed class GetMemberRootCredentialCommand : AccountCmdlet<MemberRootCredential>
{
    private int _notActive;

    /// <summary>The accounts; every active member account when nothing is named and nothing piped.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id", "Account ID")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [AccountIdTransformation]
    [ArgumentCompleter(typeof(AccountIdCompleter))]
    public override string?[]? AccountId { get; set; }

    /// <summary>Reads the lists and dates of clean accounts too.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    /// <summary>
    /// Lists the management account too when every account is meant. AWS opens no root session there: only a caller of
    /// that account can read it, without lists and dates; for others its status is Unknown.
    /// </summary>
    [Parameter]
    public SwitchParameter IncludeManagementAccount { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (IsEveryAccountMeant)
        {
            Guard(HandleEveryAccount);
        }
        else
        {
            base.ProcessRecord();
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (_notActive > 0)
        {
            WriteWarning(
                $"Member accounts that are not ACTIVE were not audited: {_notActive}."
                    + " See them with Get-OrgMemberAccount -State *.");
        }
    }

    private protected override void Handle(string accountId) => Start(
        (organization, token) => new RootCredentialAudit(organization).AuditAsync(accountId, Detailed, token),
        failure => NotWorkedOn(accountId, failure));

    private protected override MemberRootCredential NotWorkedOn(string accountId, RootAccessException failure) =>
        new RootCredentialAudit(Organization).NotWorkedOn(accountId, failure);

    private protected override string OutcomeOf(MemberRootCredential row) => row.Status;

    private protected override bool IsUnknown(MemberRootCredential row) => row.Status == RootCredentialStatus.Unknown;

    private void HandleEveryAccount()
    {
        IReadOnlyList<OrgMemberAccount> accounts = Await(Organization.Directory.GetAccountsAsync);
        _notActive = accounts.Count(account => !account.IsManagementAccount && account.State != AccountState.Active);
        Expect(accounts.Count(IsMeant));
        foreach (OrgMemberAccount account in accounts.Where(IsMeant))
        {
            Handle(account.AccountId);
        }
    }

    private bool IsMeant(OrgMemberAccount account) =>
        account.IsManagementAccount ? IncludeManagementAccount : account.State == AccountState.Active;
}
