using System.Management.Automation;
using RootAccess.Core.Models;
using RootAccess.Core.Settings;
using RootAccessManagement.Abstractions;

namespace RootAccessManagement.Commands;

/// <summary>
/// Lets accounts administer centralized root access besides the management account. AWS takes this from the management
/// account only, and needs trusted access.
/// </summary>
[Cmdlet(
    VerbsLifecycle.Register, "OrgRootDelegatedAdministrator", SupportsShouldProcess = true,
    ConfirmImpact = ConfirmImpact.Medium, HelpUri = HelpUris.CentralRootAccess)]
[OutputType(typeof(OrgRootDelegatedAdministrator))]
public sealed class RegisterOrgRootDelegatedAdministratorCommand : DelegationChangeCmdlet
{
    private protected override bool Registers => true;

    private protected override void Change(
        OrgMemberAccount account, OrgRootDelegatedAdministrator? present, Confirmation confirmation)
    {
        if (present is not null)
        {
            WriteVerbose($"Account {account.AccountId} is registered already.");
            if (!confirmation.IsWhatIf)
            {
                WriteObject(present);
            }
        }
        else if (IsConfirmed(
            account, $"Register as delegated administrator for {RootFeatureSettings.ServicePrincipal}", confirmation))
        {
            WriteObject(Await(token => Administrators.RegisterAsync(account, Changes, token)));
        }
    }
}
