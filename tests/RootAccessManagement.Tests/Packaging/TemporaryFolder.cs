using System;
using System.IO;

namespace RootAccessManagement.Tests.Packaging;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("RootAccess");

    /// <summary>Writes a small file; folders come with it.</summary>
    internal void Write(string path, string text = "text")
    {
        string full = Path.Combine(Folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    internal string PathOf(string path) => Path.Combine(Folder.FullName, path);

    public void Dispose() => Folder.Delete(recursive: true);
}
