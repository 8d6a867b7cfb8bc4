using System;
using System.IO;
using RootAccess.PackageBuilder;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Packaging;

/// <summary>The module as built, packaged once for all tests that look at it.</summary>
public sealed class PackagedModule : IDisposable
{
    private readonly TemporaryFolder _work = new();

    public PackagedModule()
    {
        DirectoryInfo staged = new(Path.GetDirectoryName(ModuleSession.Manifest)!);
        Listed = FileList.Read(staged.FullName + ".files.txt");
        Folder = ModulePackage.Write(staged, Listed, _work.PathOf("package"), DateTimeOffset.UnixEpoch).Folder;
    }

    internal FileList Listed { get; }

    internal DirectoryInfo Folder { get; }

    public void Dispose() => _work.Dispose();
}
