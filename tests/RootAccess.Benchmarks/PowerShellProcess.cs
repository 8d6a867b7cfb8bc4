using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace RootAccess.Benchmarks;

/// <summary>A fresh process of the PowerShell that is installed.</summary>
internal static class PowerShellProcess
{
    /// <summary>Where it is: named by the variable PWSH, or on the path; null where there is none.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("PWSH") is { Length: > 0 } named
        ? named
        : (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(System.IO.Path.PathSeparator)
            .SelectMany(folder => new[] { "pwsh", "pwsh.exe" }.Select(name => System.IO.Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    /// <summary>Milliseconds that an import takes.</summary>
    public static async Task<double> ImportAsync(string module)
    {
        // What the shell itself loads for its first import of all is nobody's.
        string output = await RunAsync(
            "$null = Get-Command Import-Module; $start = [System.Diagnostics.Stopwatch]::GetTimestamp();"
                + $" Import-Module '{module}'; $took = [System.Diagnostics.Stopwatch]::GetTimestamp() - $start;"
                + " (1000.0 * $took / [System.Diagnostics.Stopwatch]::Frequency)"
                + ".ToString([System.Globalization.CultureInfo]::InvariantCulture)");
        return double.Parse(output, CultureInfo.InvariantCulture);
    }

    /// <summary>Milliseconds of a process that does nothing but import.</summary>
    public static async Task<double> StartAsync(string module)
    {
        long start = Stopwatch.GetTimestamp();
        await RunAsync($"Import-Module '{module}'");
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task<string> RunAsync(string script)
    {
        ProcessStartInfo start = new(Path!) { RedirectStandardOutput = true };
        foreach (string argument in new[] { "-NoProfile", "-NonInteractive", "-Command", script })
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"PowerShell ended with {process.ExitCode}: {output}");
    }
}
