using System.Management.Automation;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccessManagement.Abstractions;

namespace RootAccessManagement.Commands;

/// <summary>
/// Turns on root credentials management, which lets member accounts' root credentials be audited and removed.
/// </summary>
[Cmdlet(
    VerbsLifecycle.Enable, "OrgRootCredentialManagement",
    SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium,
    HelpUri = HelpUris.CentralRootAccess)]
[OutputType(typeof(OrgRootFeature))]
public sealed class EnableOrgRootCredentialManagementCommand : FeatureChangeCmdlet
{
    /// <summary>Refuses to turn trusted access on: when it is off, nothing is changed.</summary>
    [Parameter]
    public SwitchParameter NoTrustedAccess { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() =>
        Enable(RootFeatureName.RootCredentialsManagement, allowTrustedAccess: !NoTrustedAccess);
}
