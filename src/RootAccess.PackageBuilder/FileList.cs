using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace RootAccess.PackageBuilder;

/// <summary>The files that ship: paths below the module's folder, with forward slashes, in ordinal order.</summary>
internal sealed class FileList
{
    private FileList(IEnumerable<string> paths) =>
        Paths = paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();

    internal IReadOnlyList<string> Paths { get; }

    /// <summary>Reads a list with one path a line.</summary>
    internal static FileList Read(string path) => File.Exists(path)
        ? new(File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0))
        : throw new PackageException($"'{path}' does not exist. Build the module first.");

    /// <summary>What a folder holds, however deep.</summary>
    internal static FileList Of(DirectoryInfo folder) => folder.Exists
        ? new(folder.EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder.FullName, file.FullName).Replace('\\', '/')))
        : throw new PackageException($"'{folder.FullName}' does not exist. Build the module first.");

    /// <summary>Refuses files that are not listed, and listed ones that are not there.</summary>
    internal void Require(FileList found)
    {
        string[] surprising = found.Paths.Except(Paths, StringComparer.Ordinal).ToArray();
        string[] missing = Paths.Except(found.Paths, StringComparer.Ordinal).ToArray();
        if (surprising.Length + missing.Length > 0)
        {
            throw new PackageException(
                "The module's files differ from the list of what ships. "
                    + $"Not listed: [{string.Join(", ", surprising)}]. Missing: [{string.Join(", ", missing)}].");
        }
    }
}
