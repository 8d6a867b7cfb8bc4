using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RootAccessManagement.Tests.Loopback;

namespace RootAccessManagement.Tests.LoadContexts;

/// <summary>What imports and removals leave behind in a process that has nothing else.</summary>
public sealed class ImportAndRemovalTests
{
    private const string Import = "Import-Module $Manifest\n";
    private const string ForceTwice = "Import-Module $Manifest -Force; Import-Module $Manifest -Force\n";
    private const string Remove = "Remove-Module RootAccessManagement\n";

    // The default context remembers an answer, so that only the first question of a process tells.
    private const string AskForOurs =
        """
        try { [System.Runtime.Loader.AssemblyLoadContext]::Default.LoadFromAssemblyName('RootAccess.Aws').GetName().Name }
        catch { 'nobody answers' }
        """;

    [Theory]
    [InlineData(Import)]
    [InlineData(Import + ForceTwice)]
    [InlineData(Import + Remove + Import)]
    public async Task While_it_is_imported_the_module_answers_for_its_own(string script) =>
        Assert.Equal(["RootAccess.Aws"], await RunAsync(script + AskForOurs));

    [Fact]
    public async Task The_removal_of_a_module_that_imported_it_too_takes_nothing_away() =>
        Assert.Equal(["RootAccess.Aws"], await RunAsync(
            Import
            + "$null = New-Module -Name Team -ScriptBlock { Import-Module $Manifest } | Import-Module -PassThru\n"
            + "Remove-Module Team\n"
            + AskForOurs));

    [Fact]
    public async Task A_removal_in_one_runspace_leaves_the_module_of_another_whole()
    {
        string[] lines = await RunAsync(
            Import
            + """
            $other = [powershell]::Create([System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault2())
            $null = $other.AddScript("Import-Module '$Manifest'; Remove-Module RootAccessManagement").Invoke()
            $other.HadErrors
            $null = Connect-RootAccess -Simulation
            (Get-OrgMemberAccount -Name sandbox-ana).AccountName
            """);

        Assert.Equal(["False", "sandbox-ana"], lines);
    }

    [Fact]
    public async Task Forced_imports_leave_one_copy_of_each_assembly()
    {
        string[] lines = await RunAsync(
            Import
            + "$null = Connect-RootAccess -Simulation\n"
            + ForceTwice
            + """
            (Get-OrgMemberAccount -Name sandbox-ana).AccountName
            $null = Connect-RootAccess -Simulation
            [System.AppDomain]::CurrentDomain.GetAssemblies() |
                ForEach-Object { $_.GetName().Name } |
                Where-Object { $_ -match '^(RootAccess|AWSSDK)' }
            """);

        Assert.Equal("sandbox-ana", lines[0]);
        string[] loaded = lines[1..];
        Assert.Subset(loaded.ToHashSet(), new HashSet<string> { "AWSSDK.Core", "RootAccess.Aws", "RootAccessManagement" });
        Assert.Equal(loaded.Distinct().Order(), loaded.Order());
    }

    [Fact]
    public async Task Each_runspace_has_a_connection_of_its_own()
    {
        string[] lines = await RunAsync(
            Import
            + """
            $own = Connect-RootAccess -Simulation -Seed 1
            $shells = 2..4 | ForEach-Object {
                $shell = [powershell]::Create([System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault2())
                $shell.AddScript("param(`$Seed) Import-Module '$Manifest'; @(Get-RootAccessConnection).Count; `$null = Connect-RootAccess -Simulation -Seed `$Seed; (Get-OrgRootFeature).OrganizationId").AddArgument($_)
            }
            $running = $shells | ForEach-Object { @{ Shell = $_; Run = $_.BeginInvoke() } }
            $running | ForEach-Object { $_.Shell.EndInvoke($_.Run) -join ' ' }
            (Get-OrgRootFeature).OrganizationId -eq $own.OrganizationId
            """);

        Assert.Equal(4, lines.Length);
        Assert.All(lines[..3], line => Assert.StartsWith("0 o-", line, StringComparison.Ordinal));
        Assert.Equal(3, lines[..3].Distinct().Count());
        Assert.Equal("True", lines[3]);
    }

    private static async Task<string[]> RunAsync(string script) =>
        (await SessionProcess.RunAsync(script, new Dictionary<string, string?>())).Lines;
}
