using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace RootAccess.PackageBuilder;

/// <summary>A list that <c>sha256sum --check</c> understands: hash, two spaces, path.</summary>
internal static class ChecksumList
{
    /// <summary>Writes the list beside the files it names.</summary>
    internal static void Write(FileInfo list, IEnumerable<string> paths)
    {
        StringBuilder text = new();
        foreach (string path in paths)
        {
            byte[] hash = SHA256.HashData(File.ReadAllBytes(Path.Combine(list.DirectoryName!, path)));
            text.Append(Convert.ToHexStringLower(hash)).Append("  ").Append(path).Append('\n');
        }

        File.WriteAllText(list.FullName, text.ToString());
    }
}
