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
    private const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    private static readonly string s_root = FindRoot();

    public static string OurModule { get; } =
        Path.Combine(s_root, "out", "RootAccessManagement", "RootAccessManagement.psd1");

    /// <summary>The assembly alone, which is how nobody installs a module.</summary>
    public static string EmptyAssembly { get; } = Output("RootAccess.Benchmarks.EmptyModule", "net8.0");

    /// <summary>The same with a manifest, as ours has one.</summary>
    public static string EmptyModule { get; } = Path.ChangeExtension(EmptyAssembly, ".psd1");

    private static string Host { get; } = Output("RootAccess.Benchmarks.Host", "net10.0");

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
        return values.Length == 6
            ? new ModuleRun(values[0], values[1], (int)values[2], values[3], values[4], values[5])
            : throw new InvalidOperationException($"The process answered '{output}'.");
    }

    private static string Output(string project, string framework) =>
        Path.Combine(s_root, "tests", project, "bin", Configuration, framework, project + ".dll");

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
