using System.Management.Automation;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccessManagement.Abstractions;

namespace RootAccessManagement.Commands;

/// <summary>Turns off root sessions, which let locked buckets and queues of member accounts be unlocked.</summary>
[Cmdlet(
    VerbsLifecycle.Disable, "OrgRootSession", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = HelpUris.CentralRootAccess)]
[OutputType(typeof(OrgRootFeature))]
public sealed class DisableOrgRootSessionCommand : FeatureChangeCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => Disable(RootFeatureName.RootSessions);
}
