#if NET8_0_OR_GREATER
using System;
using System.IO;
#endif

namespace RootAccess.Core.Files;

/// <summary>Follows symbolic links.</summary>
internal static class LinkedPath
{
#if NET8_0_OR_GREATER
    // As many as Linux follows.
    private const int MostLinks = 40;

    /// <summary>Where a path leads, whichever of its folders are links; what is not there stays as it is.</summary>
    /// <param name="path">A full path.</param>
    /// <exception cref="IOException">Its links lead in a circle.</exception>
    internal static string Resolve(string path) => Resolve(path, MostLinks);

    private static string Resolve(string path, int left)
    {
        string resolved = Path.GetPathRoot(path)!;
        foreach (string part in path[resolved.Length..].Split(
            [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries))
        {
            resolved = Path.Combine(resolved, part);
            if (TargetOf(resolved) is { } target)
            {
                resolved = left > 0
                    ? Resolve(target, left - 1)
                    : throw new IOException($"The links of '{path}' lead in a circle.");
            }
        }

        return resolved;
    }

    private static string? TargetOf(string path)
    {
        try
        {
            // Windows: a volume that is mounted in a folder is told as a link to its name, which is no path.
            return (File.GetAttributes(path) & FileAttributes.ReparsePoint) == 0
                || new DirectoryInfo(path).LinkTarget?.Contains("Volume{", StringComparison.Ordinal) == true
                ? null
                : Directory.ResolveLinkTarget(path, returnFinalTarget: false)?.FullName;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is not there, or its file system has no links to tell of.
            return null;
        }
    }
#else
    /// <summary>The path itself: the .NET Framework does not tell where a link leads.</summary>
    internal static string Resolve(string path) => path;
#endif
}
