using System;
using System.IO;

namespace RootAccess.Benchmarks;

/// <summary>Finds what belongs to this repository.</summary>
internal static class Repository
{
    private const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    public static string Root { get; } = FindRoot();

    /// <summary>The assembly of a project, for instance of <c>src/RootAccess.Shell</c>.</summary>
    public static string Output(string folder, string project, string framework) =>
        Path.Combine(Root, folder, project, "bin", Configuration, framework, project + ".dll");

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RootAccess.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The repository was not found.");
    }
}
