using System.Management.Automation;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccessManagement.Abstractions;

namespace RootAccessManagement.Commands;

/// <summary>
/// Turns off root credentials management, which lets member accounts' root credentials be audited and removed.
/// </summary>
[Cmdlet(
    VerbsLifecycle.Disable, "OrgRootCredentialManagement",
    SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = HelpUris.CentralRootAccess)]
[OutputType(typeof(OrgRootFeature))]
public sealed class DisableOrgRootCredentialManagementCommand : FeatureChangeCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => Disable(RootFeatureName.RootCredentialsManagement);
}
