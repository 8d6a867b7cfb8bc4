using System.Management.Automation;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Settings;
using RootAccessManagement.Abstractions;

namespace RootAccessManagement.Commands;

/// <summary>Reads the organization-wide switches that centralized root access depends on.</summary>
[Cmdlet(VerbsCommon.Get, "OrgRootFeature", HelpUri = HelpUris.CentralRootAccess)]
[OutputType(typeof(OrgRootFeature))]
public sealed class GetOrgRootFeatureCommand : RootAccessCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        RootFeatureReading reading = OrTerminate(() => Await(new RootFeatureSettings(Organization).GetAsync));
        WriteObject(reading.Row);
        foreach (RootAccessException error in reading.Errors)
        {
            WriteFailure(error);
        }
    }
}
