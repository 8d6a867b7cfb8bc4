using System.Threading.Tasks;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Sts;

public sealed class PartitionTests
{
    [Fact]
    public async Task EveryArnNamesThePartition()
    {
        AwsSimulator simulator = new(new SimulatorOptions
        {
            Partition = "aws-us-gov",
            Region = "us-gov-west-1",
            Seed = Simulators.EnabledSeed,
        });
        string member = simulator.Account(SeededAccounts.Clean).Id;
        using RawClient client = new(simulator);

        RawAnswer opened = await AssumeRootAsync(client, simulator, member, "aws-us-gov");
        RawAnswer wrong = await AssumeRootAsync(client, simulator, member, "aws");

        Assert.Equal(200, opened.Status);
        Assert.Equal((400, "ValidationError"), (wrong.Status, wrong.Code));
        Assert.Equal($"arn:aws-us-gov:iam::{member}:root", simulator.Calls.All[0].Resource);
        Assert.StartsWith(
            $"arn:aws-us-gov:iam::{simulator.ManagementAccountId}:user/",
            simulator.Administrator.PrincipalArn,
            System.StringComparison.Ordinal);
    }

    private static Task<RawAnswer> AssumeRootAsync(
        RawClient client, AwsSimulator simulator, string member, string partition) =>
        client.SendAsync(
            simulator.Administrator,
            "sts",
            "https://sts.us-gov-west-1.amazonaws.com/",
            $"Action=AssumeRoot&Version=2011-06-15&TargetPrincipal={member}"
                + $"&TaskPolicyArn.arn=arn:{partition}:iam::aws:policy/root-task/IAMAuditRootUserCredentials",
            "application/x-www-form-urlencoded",
            target: null,
            region: "us-gov-west-1");
}
