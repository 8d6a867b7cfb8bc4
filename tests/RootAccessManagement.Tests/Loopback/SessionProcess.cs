using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Loopback;

/// <summary>Runs a script in a bare engine of a new process, into which nothing was loaded yet.</summary>
internal static class SessionProcess
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <summary>The folder of the AWS.Tools lookalike built for a framework.</summary>
    internal static string AwsTools(string framework) =>
        Path.Combine(Tests, "AwsToolsLike", "bin", Configuration, framework);

    private static DirectoryInfo Framework => new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    private static string Configuration => Framework.Parent!.Name;

    private static string Tests => Path.GetFullPath(Path.Combine(Framework.FullName, "..", "..", "..", ".."));

    /// <summary>Runs the script; <c>$Manifest</c> is the module.</summary>
    internal static async Task<SessionResult> RunAsync(
        string script, IReadOnlyDictionary<string, string?> environment)
    {
        string host = Path.Combine(
            Tests, "SessionHost", "bin", Configuration, Framework.Name, "SessionHost.dll");
        ProcessStartInfo start = new("dotnet", [host])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        await process.StandardInput.WriteAsync($"$Manifest = '{ModuleSession.Manifest}'\n{script}");
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource limit = new(s_patience);
        await process.WaitForExitAsync(limit.Token);
        return new(process.ExitCode, await output, await error);
    }
}
