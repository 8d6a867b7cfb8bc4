using System.Linq;
using System.Threading.Tasks;
using RootAccess.Simulator.Calls;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Calls;

public sealed class CallLogTests
{
    [Fact]
    public async Task TellsWhoAskedForWhatAndHowItWent()
    {
        AwsSimulator simulator = Simulators.Enabled();
        using RawClient client = new(simulator);
        string member = simulator.Account(SeededAccounts.RecentlyUsed).Id;
        SimulatorCredential session = await client.AssumeRootAsync(member, "IAMDeleteRootUserCredentials");
        await client.IamAsync(session, "DeleteLoginProfile");
        await client.IamAsync(session, "GetAccountSummary");

        SimulatorCall[] calls = simulator.Calls.All.ToArray();

        Assert.Equal(["AssumeRoot", "DeleteLoginProfile", "GetAccountSummary"], calls.Select(call => call.Operation));
        Assert.Equal(["Success", "Success", "AccessDenied"], calls.Select(call => call.Outcome));
        Assert.Equal([false, true, false], calls.Select(call => call.IsMutating));
        Assert.Equal(
            [simulator.ManagementAccountId, member, member], calls.Select(call => call.AccountId));
        Assert.Equal($"arn:aws:iam::{member}:root", calls[0].Resource);
        Assert.Equal(session.AccessKeyId, calls[1].AccessKeyId);
        Assert.All(calls, call => Assert.DoesNotContain(
            session.SecretAccessKey, call.ToString(), System.StringComparison.Ordinal));
    }

    [Fact]
    public async Task CanBeCleared()
    {
        AwsSimulator simulator = Simulators.Fresh();
        using RawClient client = new(simulator);
        await client.IamAsync(simulator.Administrator, "GetUser");

        simulator.Calls.Clear();

        Assert.Empty(simulator.Calls.All);
    }
}
