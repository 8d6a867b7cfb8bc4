using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace RootAccessManagement.Tests.Hosting;

/// <summary>The shell in a process of its own, with everything redirected.</summary>
internal static class ShellProcess
{
    /// <summary>Runs it to its end.</summary>
    internal static async Task<ShellResult> RunAsync(params string[] arguments)
    {
        using Process process = Start(arguments);
        return await EndAsync(process);
    }

    /// <summary>Starts it; nothing can be typed into it.</summary>
    internal static Process Start(params string[] arguments) => Start("dotnet", [], arguments);

    /// <summary>
    /// Starts it so that it hears SIGINT, which is ignored in whatever a script started in the background.
    /// </summary>
    internal static Process StartInterruptible(params string[] arguments) => OperatingSystem.IsLinux()
        ? Start("env", ["--default-signal=INT", "dotnet"], arguments)
        : Start(arguments);

    private static Process Start(string command, string[] prefix, string[] arguments)
    {
        // The tests and the shell are built with the same configuration, into folders of the same shape.
        DirectoryInfo framework = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        string configuration = framework.Parent!.Name;
        string root = Path.GetFullPath(Path.Combine(framework.FullName, "..", "..", "..", "..", ".."));
        string shell = Path.Combine(
            root, "src", "RootAccess.Shell", "bin", configuration, framework.Name, "RootAccess.Shell.dll");
        ProcessStartInfo start = new(command, [.. prefix, shell, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Waits for its end, whatever brings it.</summary>
    internal static async Task<ShellResult> EndAsync(Process process)
    {
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }
}
