using System.Collections.Generic;
using System.Linq;

namespace RootAccess.PackageBuilder;

/// <summary>
/// Azure Automation cannot import a module that has a file whose path is longer than 140 characters. The folder into
/// which it unpacks the zip counts, too; it is not documented, so a share of the limit is kept for it.
/// </summary>
internal static class PathLimit
{
    /// <summary>The longest path allowed in the zip, in characters.</summary>
    internal const int Maximum = 140 - AzureFolder;

    private const int AzureFolder = 40;

    /// <summary>The longest of some paths; refused when it is too long.</summary>
    internal static string Check(IEnumerable<string> paths)
    {
        string longest = paths.MaxBy(path => path.Length) ?? string.Empty;
        return longest.Length <= Maximum
            ? longest
            : throw new PackageException(
                $"'{longest}' has {longest.Length} characters; for Azure Automation a path may have {Maximum}.");
    }
}
