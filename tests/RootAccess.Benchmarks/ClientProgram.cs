using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Benchmarks;

/// <summary>A program that audits the accounts it is told, and tells in a line of JSON how it went.</summary>
/// <param name="Name">What it is, in case that it does not run.</param>
/// <param name="File">What is started.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record ClientProgram(string Name, string File, params string[] Arguments)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    public static ClientProgram DotNet { get; } =
        new("AWS SDK for .NET", "dotnet", typeof(ClientProgram).Assembly.Location, DotNetClient.Argument);

    public static ClientProgram JavaScript { get; } =
        new("AWS SDK for JavaScript", "node", Script("javascript.mjs"));

    public static ClientProgram Boto3 { get; } =
        new("boto3", OperatingSystem.IsWindows() ? "python" : "python3", Script("boto3_loop.py"));

    public static ClientProgram Cli { get; } = new("AWS CLI", "bash", Script("aws-cli.sh"));

    public static ClientProgram Module { get; } = new(
        "this module",
        "dotnet",
        Repository.Output("src", "RootAccess.Shell", "net10.0"),
        "--file",
        Script("module.ps1"));

    /// <exception cref="InvalidOperationException">It could not be started, or did not end as it should.</exception>
    public async Task<ClientAnswer> RunAsync(
        ServedOrganization organization, int atOnce, IReadOnlyDictionary<string, string> environment)
    {
        using Process process = Start(organization, atOnce, environment);
        using CancellationTokenSource limit = new(s_limit);
        try
        {
            Task<string> errors = process.StandardError.ReadToEndAsync(limit.Token);
            string output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0
                ? JsonSerializer.Deserialize<ClientAnswer>(output, JsonSerializerOptions.Web)!
                : throw new InvalidOperationException(Reason(await errors));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"not finished after {s_limit.TotalMinutes} minutes");
        }
    }

    private static string Script(string name) =>
        Path.Combine(Repository.Root, "tests", "RootAccess.Benchmarks", "clients", name);

    private static string Reason(string errors)
    {
        string[] lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.FirstOrDefault(line => line.Contains("Error: ", StringComparison.Ordinal))
            ?? lines.LastOrDefault() ?? "it said nothing";
    }

    private Process Start(
        ServedOrganization organization, int atOnce, IReadOnlyDictionary<string, string> environment)
    {
        ProcessStartInfo start = new(File, Arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

        // What somebody has configured for himself is not a client's default.
        foreach (string name in start.Environment.Keys.Where(IsConfiguration).ToArray())
        {
            start.Environment.Remove(name);
        }

        string nowhere = Path.Combine(Path.GetTempPath(), "no-such-configuration");
        start.Environment["AWS_CONFIG_FILE"] = nowhere;
        start.Environment["AWS_SHARED_CREDENTIALS_FILE"] = nowhere;
        start.Environment["AWS_ENDPOINT_URL"] = organization.Endpoint.AbsoluteUri.TrimEnd('/');
        start.Environment["AWS_REGION"] = start.Environment["AWS_DEFAULT_REGION"] = organization.Region;
        start.Environment["AWS_ACCESS_KEY_ID"] = organization.AccessKeyId;
        start.Environment["AWS_SECRET_ACCESS_KEY"] = organization.SecretAccessKey;
        start.Environment["ACCOUNT_IDS"] = string.Join(' ', organization.AccountIds);
        start.Environment["AT_ONCE"] = atOnce.ToString(CultureInfo.InvariantCulture);
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException($"{File} is not in PATH");
        }
    }

    private static bool IsConfiguration(string name) =>
        name.StartsWith("AWS_", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("ROOTACCESS_", StringComparison.OrdinalIgnoreCase);
}
