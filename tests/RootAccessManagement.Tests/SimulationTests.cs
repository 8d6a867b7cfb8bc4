using System;
using System.Linq;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>Connect-RootAccess -Simulation.</summary>
[Collection(nameof(ProcessWideTests))]
public sealed class SimulationTests
{
    [Fact]
    public void Nothing_is_slowed_down_unless_a_rate_is_given()
    {
        using ModuleSession session = new();
        TimeProvider time = TimeProvider.System;
        long start = time.GetTimestamp();

        RunResult result = session.Run(
            "$null = Connect-RootAccess -Simulation -AccountCount 600; $null = Enable-OrgRootSession -Force;"
                + " $null = Enable-OrgRootCredentialManagement -Force; Get-MemberRootCredential");

        // At the default rate of a real connection it takes half a minute.
        Assert.Equal(598, result.Output.Count);
        Assert.InRange(time.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void The_main_job_runs_on_one_line()
    {
        using ModuleSession session = new();

        RunResult result = session.Run(
            "$null = Connect-RootAccess -Simulation; $null = Enable-OrgRootCredentialManagement;"
                + " Get-OrgMemberAccount -OrganizationalUnit Sandbox -Recurse | Get-MemberRootCredential |"
                + " Where-Object HasRootCredential | Remove-MemberRootCredential -Force");

        Assert.NotEmpty(result.Output);
        Assert.All(result.Values("IsSimulation"), value => Assert.Equal("True", value));
        Assert.Contains("Removed", result.Values("Outcome"));
    }

    [Fact]
    public void The_same_seed_gives_the_same_organization()
    {
        using ModuleSession session = new();

        RunResult result = session.Run(
            "Connect-RootAccess -Simulation -AccountCount 12 -Seed 7;"
                + " Connect-RootAccess -Simulation -AccountCount 12 -Seed 7;"
                + " Connect-RootAccess -Simulation -AccountCount 12 -Seed 8");

        string[] ids = result.Values("OrganizationId");
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
    }

    [Fact]
    public void The_prompt_says_simulation()
    {
        using ModuleSession session = new();
        session.Host.Answers.Enqueue("No");

        RunResult result = session.Run(
            "$null = Connect-RootAccess -Simulation;"
                + " Get-OrgMemberAccount -Name sandbox-ana | Remove-MemberRootCredential");

        Assert.Equal(["Skipped"], result.Values("Outcome"));
        Assert.Contains("SIMULATION", session.Host.Prompts.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void While_one_runspace_holds_a_simulation_no_other_connects_by_itself()
    {
        using ModuleSession holder = new();
        using ModuleSession other = new();
        holder.Run("$null = Connect-RootAccess -Simulation");

        Assert.Equal(["NotConnected"], other.Run("Get-OrgMemberAccount").ErrorIds);
    }

    [Fact]
    public void A_connection_survives_a_forced_import()
    {
        using ModuleSession session = new();

        RunResult result = session.Run(
            "$before = Connect-RootAccess -Simulation; Import-Module $Manifest -Force;"
                + "[object]::ReferenceEquals($before, (Get-RootAccessConnection))",
            new() { ["Manifest"] = ModuleSession.Manifest });

        Assert.Equal("True", result.Output.Single().ToString());
    }
}
