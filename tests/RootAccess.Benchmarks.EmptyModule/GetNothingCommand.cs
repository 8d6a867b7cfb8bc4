using System.Management.Automation;

namespace RootAccess.Benchmarks.EmptyModule;

/// <summary>The least a binary module can be.</summary>
[Cmdlet(VerbsCommon.Get, "Nothing")]
[OutputType(typeof(string))]
public sealed class GetNothingCommand : PSCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => WriteObject(string.Empty);
}
