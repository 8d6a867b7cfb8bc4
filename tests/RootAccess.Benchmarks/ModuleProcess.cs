using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace RootAccess.Benchmarks;

/// <summary>A process with a bare PowerShell engine, one module and one script.</summary>
internal static class ModuleProcess
{
    public static string OurModule { get; } =
        Path.Combine(Repository.Root, "out", "RootAccessManagement", "RootAccessManagement.psd1");

    /// <summary>The assembly alone, which is how nobody installs a module.</summary>
    public static string EmptyAssembly { get; } =
        Repository.Output("tests", "RootAccess.Benchmarks.EmptyModule", "net8.0");

    /// <summary>The same with a manifest, as ours has one.</summary>
    public static string EmptyModule { get; } = Path.ChangeExtension(EmptyAssembly, ".psd1");

    private static string Host { get; } = Repository.Output("tests", "RootAccess.Benchmarks.Host", "net10.0");

    public static async Task<ModuleRun> RunAsync(string module, string script)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(Host);
        start.ArgumentList.Add(module);
        start.ArgumentList.Add(script);
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        double[] values = [.. output.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(value => double.Parse(value, CultureInfo.InvariantCulture))];
        return values.Length == 8
            ? new ModuleRun(
                values[0], values[1], (int)values[2], values[3], values[4], values[5], values[6], (int)values[7])
            : throw new InvalidOperationException($"The process answered '{output}'.");
    }
}
