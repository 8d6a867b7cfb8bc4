using System;
using System.Linq;
using System.Threading.Tasks;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>What a process has loaded after which step; each in a process of its own.</summary>
public sealed class LazyLoadingTests
{
    private const string Names =
        " | ForEach-Object { $_.GetName().Name } | Where-Object { $_ -match '^(RootAccess|AWSSDK|System\\.Net\\.Http$)' }";

    [Theory]
    [InlineData("")]
    [InlineData("$null = Get-Command -Module RootAccessManagement -Syntax;")]
    [InlineData("$null = Get-RootTask;")]
    [InlineData("try { Get-RootAccessConnection -ErrorAction Stop } catch { };")]
    public async Task Nothing_of_AWS_and_no_network_is_loaded_before_the_first_call(string script)
    {
        Assert.Equal(
            ["RootAccess.Core", "RootAccess.Shell", "RootAccessManagement"],
            await LoadedAfterAsync(script));
    }

    [Fact]
    public async Task The_first_connection_loads_the_AWS_SDK()
    {
        string[] loaded = await LoadedAfterAsync("$null = Connect-RootAccess -Simulation;");

        Assert.Contains("AWSSDK.Core", loaded);
        Assert.Contains("RootAccess.Aws", loaded);
    }

    [Fact]
    public async Task What_works_with_AWS_stays_out_of_the_default_context()
    {
        string[] loaded = await LoadedAfterAsync(
            "$null = Connect-RootAccess -Simulation;"
                + " $null = Enable-OrgRootCredentialManagement 6>$null; $null = Get-OrgMemberAccount -Name sandbox-ana | Get-MemberRootCredential;",
            "[System.Runtime.Loader.AssemblyLoadContext]::Default.Assemblies");

        Assert.Equal(
            ["RootAccess.Core", "RootAccess.Policies", "RootAccess.Shell", "RootAccessManagement", "System.Net.Http"],
            loaded);
    }

    private static async Task<string[]> LoadedAfterAsync(
        string script, string assemblies = "[System.AppDomain]::CurrentDomain.GetAssemblies()")
    {
        ShellResult result = await ShellProcess.RunAsync("--command", script + assemblies + Names);

        Assert.Empty(result.Error);
        return [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(name => name.Trim()).Order()];
    }
}
