using System.Management.Automation;

namespace Amazon.PowerShell.Common;

/// <summary>Keeps a Region in <c>$StoredAWSRegion</c> of the caller's scope.</summary>
[Cmdlet(VerbsCommon.Set, "DefaultAWSRegion")]
public sealed class SetDefaultAWSRegionCommand : PSCmdlet
{
    /// <summary>The Region's code.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public string Region { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override void ProcessRecord() => SessionState.PSVariable.Set(SessionVariables.Region, Region);
}
