using System;
using System.IO;

namespace RootAccess.Shell;

/// <summary>Finds the built module.</summary>
internal static class ModuleFolder
{
    private const string ModuleName = "RootAccessManagement";

    /// <summary>The manifest in <c>out/</c> of the repository this program was built in.</summary>
    internal static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RootAccess.sln")))
        {
            folder = folder.Parent;
        }

        string manifest = Path.Combine(
            folder?.FullName ?? AppContext.BaseDirectory, "out", ModuleName, ModuleName + ".psd1");
        return File.Exists(manifest)
            ? manifest
            : throw new FileNotFoundException(
                $"The module is not built: '{manifest}' does not exist. Run 'dotnet build RootAccess.sln' first.");
    }
}
