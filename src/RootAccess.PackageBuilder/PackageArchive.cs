using System;
using System.IO;
using System.IO.Compression;

namespace RootAccess.PackageBuilder;

/// <summary>
/// The zip: the same bytes for the same files. Entries come in the order of the list, with one date, no folders, and the
/// permissions of a plain file on every system.
/// </summary>
internal static class PackageArchive
{
    private const int PlainFile = 0x81A4 << 16;

    // A zip cannot say an earlier date.
    private static readonly DateTimeOffset s_earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static void Write(FileInfo archive, DirectoryInfo folder, FileList files, DateTimeOffset timestamp)
    {
        using ZipArchive zip = new(archive.Create(), ZipArchiveMode.Create);
        foreach (string path in files.Paths)
        {
            ZipArchiveEntry entry = zip.CreateEntry($"{folder.Name}/{path}", CompressionLevel.SmallestSize);
            entry.LastWriteTime = timestamp < s_earliest ? s_earliest : timestamp.ToUniversalTime();
            entry.ExternalAttributes = PlainFile;
            using Stream content = entry.Open();
            using FileStream source = File.OpenRead(Path.Combine(folder.FullName, path));
            source.CopyTo(content);
        }
    }
}
