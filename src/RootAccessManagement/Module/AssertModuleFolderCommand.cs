using System;
using System.IO;
using System.Management.Automation;

namespace RootAccessManagement.Module;

/// <summary>
/// Checks for the module's script that its binaries are those of its own folder: the runtime answers a request for an
/// assembly with the one of that name that is loaded already, wherever it came from. Not exported; the script turns the
/// error into advice.
/// </summary>
/// <remarks>A cmdlet, because the first operators and members a script uses cost more than loading the module.</remarks>
[Cmdlet("Assert", "ModuleFolder")]
public sealed class AssertModuleFolderCommand : PSCmdlet
{
    /// <summary>The folder of the module's script.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public string Folder { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        string location = typeof(AssertModuleFolderCommand).Assembly.Location;
        string folder = Path.GetFullPath(Folder);
        StringComparison comparison = Path.DirectorySeparatorChar == '\\'
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal;
        if (!string.Equals(Path.GetDirectoryName(Path.GetDirectoryName(location)), folder, comparison))
        {
            ThrowTerminatingError(new(
                new InvalidOperationException($"The binaries are those of '{location}', and not of '{folder}'."),
                "AnotherCopyLoaded",
                ErrorCategory.InvalidOperation,
                folder));
        }
    }
}
