using System;
using System.Linq;
using RootAccess.Simulator;
using RootAccess.Simulator.Faults;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>A whole pipeline while the network and AWS fail at random.</summary>
public sealed class WeatherTests() : ModuleTest(new SimulatorOptions
{
    Seed = new OrganizationSeed { AccountCount = 120, EnableFeatures = true },
})
{
    [Fact]
    public void Every_audited_row_is_true_and_every_unknown_one_has_its_error()
    {
        Aws.Simulator.Faults.Storm(new FaultStorm
        {
            Seed = 5,
            Throttle = 0.10,
            HtmlErrorPage = 0.03,
            DropConnection = 0.01,
            ExpireSession = 0.01,
            LoseResponse = 0.01,
        });

        RunResult run = Session.Run("Get-OrgMemberAccount | Get-MemberRootCredential -MaximumRate 1000");

        SimulatedAccount[] members = Aws.Simulator.State.Members
            .Where(member => member.GetState(TimeProvider.System.GetUtcNow()) == AccountState.Active).ToArray();
        Assert.Equal(
            members.Select(member => member.Id).Order(), run.Values("AccountId").Order());
        string[] unknown = members.Select(member => member.Id)
            .Where(id => Equals(run.Row(id).Properties["Status"].Value, "Unknown")).ToArray();
        Assert.True(unknown.Length <= 3, $"{unknown.Length} are unknown.");
        Assert.Equal(unknown.Length, run.Errors.Count);
        Assert.DoesNotContain("Throttled", run.ErrorIds);
        Assert.All(members.Where(member => !unknown.Contains(member.Id)), member => Assert.Equal(
            member.Root.HasCredentials ? "Present" : "NotPresent", run.Row(member.Id).Properties["Status"].Value));
    }
}
