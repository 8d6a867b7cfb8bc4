using System.Collections.Generic;
using System.Management.Automation;
using RootAccess.Core.Delegation;
using RootAccess.Core.Models;
using RootAccessManagement.Abstractions;

namespace RootAccessManagement.Commands;

/// <summary>Lists the accounts that administer centralized root access besides the management account.</summary>
[Cmdlet(VerbsCommon.Get, "OrgRootDelegatedAdministrator", HelpUri = HelpUris.CentralRootAccess)]
[OutputType(typeof(OrgRootDelegatedAdministrator))]
public sealed class GetOrgRootDelegatedAdministratorCommand : RootAccessCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        IReadOnlyList<OrgRootDelegatedAdministrator> rows =
            OrTerminate(() => Await(new DelegatedAdministrators(Organization).GetAsync));
        WriteObject(rows, enumerateCollection: true);
    }
}
