#if NET8_0_OR_GREATER
using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
#endif

namespace RootAccess.Core.Files;

/// <summary>
/// Makes the name of a new file survive a loss of power: on Unix that is in its folder, which is flushed by itself.
/// Windows keeps it with the file.
/// </summary>
internal static class DurableFolders
{
#if NET8_0_OR_GREATER
    private const int ReadOnly = 0;

    /// <summary>Writes the names of a file and of all folders above it to the disk.</summary>
    /// <param name="path">The full path of the file.</param>
    internal static void FlushAbove(string path)
    {
        string? folder = OperatingSystem.IsWindows() ? null : Path.GetDirectoryName(path);
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            // A folder that cannot be opened or flushed, as on some file systems, keeps names as well as it can.
            int descriptor = Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly);
            if (descriptor >= 0)
            {
                _ = Synchronize(descriptor);
                _ = Close(descriptor);
            }
        }
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Synchronize(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Close(int descriptor);
#else
    /// <summary>Nothing: this target runs on Windows alone.</summary>
    internal static void FlushAbove(string path)
    {
    }
#endif
}
