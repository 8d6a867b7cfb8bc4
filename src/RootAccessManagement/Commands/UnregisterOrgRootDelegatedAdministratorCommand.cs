using System.Management.Automation;
using RootAccess.Core.Models;
using RootAccess.Core.Settings;
using RootAccessManagement.Abstractions;

namespace RootAccessManagement.Commands;

/// <summary>
/// Ends that accounts administer centralized root access, and returns the registrations that ended. AWS takes this from
/// the management account only. Root sessions that are open stay so until they expire.
/// </summary>
[Cmdlet(
    VerbsLifecycle.Unregister, "OrgRootDelegatedAdministrator", SupportsShouldProcess = true,
    ConfirmImpact = ConfirmImpact.High, HelpUri = HelpUris.CentralRootAccess)]
[OutputType(typeof(OrgRootDelegatedAdministrator))]
public sealed class UnregisterOrgRootDelegatedAdministratorCommand : DelegationChangeCmdlet
{
    private protected override bool Registers => false;

    private protected override void Change(
        OrgMemberAccount account, OrgRootDelegatedAdministrator? present, Confirmation confirmation)
    {
        if (present is null)
        {
            WriteWarning(
                $"Account {account.AccountId} ({account.AccountName}) is no delegated administrator for"
                    + $" {RootFeatureSettings.ServicePrincipal}; there is nothing to do.");
        }
        else if (IsConfirmed(
            account, $"Deregister as delegated administrator for {RootFeatureSettings.ServicePrincipal}", confirmation))
        {
            Await(token => Administrators.DeregisterAsync(account, Changes, token));
            WriteObject(present);
        }
    }
}
