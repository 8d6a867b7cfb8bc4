using System.Linq;
using System.Threading.Tasks;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>Get-MemberRootCredential.</summary>
public sealed class AuditTests
{
    [Fact]
    public async Task Reads_a_clean_account_with_exactly_two_calls()
    {
        await using SimulatedAws aws = await SimulatedAws.StartAsync();
        using ModuleSession session = new ModuleSession().Connect(aws);
        SimulatedAccount clean = SeededAccounts.Find(aws.Simulator.State, SeededAccounts.Clean);

        RunResult result = session.Run("Get-MemberRootCredential $Id", new() { ["Id"] = clean.Id });

        Assert.Equal(["NotPresent"], result.Values("Status"));
        Assert.Equal(["AssumeRoot", "GetAccountSummary"], aws.RootCalls(clean.Id).Select(call => call.Operation));
    }
}
