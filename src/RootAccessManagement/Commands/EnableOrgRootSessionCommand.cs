using System.Management.Automation;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccessManagement.Abstractions;

namespace RootAccessManagement.Commands;

/// <summary>Turns on root sessions, which let locked buckets and queues of member accounts be unlocked.</summary>
[Cmdlet(
    VerbsLifecycle.Enable, "OrgRootSession", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium,
    HelpUri = HelpUris.CentralRootAccess)]
[OutputType(typeof(OrgRootFeature))]
public sealed class EnableOrgRootSessionCommand : FeatureChangeCmdlet
{
    /// <summary>Refuses to turn trusted access on: when it is off, nothing is changed.</summary>
    [Parameter]
    public SwitchParameter NoTrustedAccess { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() =>
        Enable(RootFeatureName.RootSessions, allowTrustedAccess: !NoTrustedAccess);
}
