using System;
using System.IO;
using System.Linq;

namespace RootAccess.PackageBuilder;

/// <summary>
/// A module ready to publish. Publish-PSResource and Publish-Module take a folder named as its manifest, without a
/// folder for the version; Azure Automation takes a zip of that folder, named as it, too.
/// </summary>
internal sealed class ModulePackage
{
    private const string ChecksumFile = "SHA256SUMS";

    internal required DirectoryInfo Folder { get; init; }

    internal required FileInfo Archive { get; init; }

    internal required FileInfo Checksums { get; init; }

    internal required int FileCount { get; init; }

    /// <summary>In bytes.</summary>
    internal required long FolderSize { get; init; }

    /// <summary>As it stands in the zip.</summary>
    internal required string LongestPath { get; init; }

    /// <summary>Writes folder, zip and checksums; what the output folder held before is gone.</summary>
    internal static ModulePackage Write(
        DirectoryInfo staged, FileList shipped, string outputFolder, DateTimeOffset timestamp)
    {
        shipped.Require(FileList.Of(staged));
        string name = staged.Name;
        if (!shipped.Paths.Contains(name + ".psd1"))
        {
            throw new PackageException($"The folder '{name}' has no manifest of its name.");
        }

        string longest = PathLimit.Check(shipped.Paths.Select(path => $"{name}/{path}"));
        DirectoryInfo output = new(outputFolder);
        if (output.Exists)
        {
            output.Delete(recursive: true);
        }

        DirectoryInfo folder = output.CreateSubdirectory(name);
        foreach (string path in shipped.Paths)
        {
            CopyFile(Path.Combine(staged.FullName, path), Path.Combine(folder.FullName, path), timestamp);
        }

        FileInfo archive = new(Path.Combine(output.FullName, name + ".zip"));
        PackageArchive.Write(archive, folder, shipped, timestamp);
        FileInfo checksums = new(Path.Combine(output.FullName, ChecksumFile));
        ChecksumList.Write(checksums, [archive.Name, .. shipped.Paths.Select(path => $"{name}/{path}")]);
        return new()
        {
            Folder = folder,
            Archive = archive,
            Checksums = checksums,
            FileCount = shipped.Paths.Count,
            FolderSize = folder.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length),
            LongestPath = longest,
        };
    }

    // A new file, so that it has the usual permissions whatever those of a package's file in the cache are.
    private static void CopyFile(string source, string target, DateTimeOffset timestamp)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using (FileStream input = File.OpenRead(source))
        using (FileStream output = File.Create(target))
        {
            input.CopyTo(output);
        }

        File.SetLastWriteTimeUtc(target, timestamp.UtcDateTime);
    }
}
