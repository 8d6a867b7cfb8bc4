using System.Text.Json.Nodes;
using System.Threading.Tasks;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.CloudTrail;

public sealed class LookupEventsTests
{
    [Theory]
    [InlineData("CloudTrail_20131101")]
    [InlineData("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101")]
    public async Task AnswersBothSpellingsOfItsTarget(string prefix)
    {
        AwsSimulator simulator = Simulators.Fresh();
        using RawClient client = new(simulator);

        RawAnswer answer = await LookUpAsync(client, simulator, prefix);

        Assert.Equal(200, answer.Status);
        Assert.NotNull(answer.Json["Events"]);
    }

    [Fact]
    public async Task ForgetsTheOldestEventsBeyondTheCapacity()
    {
        AwsSimulator simulator = new(new SimulatorOptions { EventHistoryCapacity = 3 });
        using RawClient client = new(simulator);
        for (int i = 0; i < 5; i++)
        {
            await client.StsAsync(simulator.Administrator, "GetCallerIdentity");
        }

        RawAnswer answer = await LookUpAsync(client, simulator, "CloudTrail_20131101");

        Assert.Equal(3, answer.Json["Events"]!.AsArray().Count);
    }

    [Fact]
    public async Task ShowsTheLatestEventFirst()
    {
        AwsSimulator simulator = Simulators.Fresh();
        using RawClient client = new(simulator);
        await client.StsAsync(simulator.Administrator, "GetCallerIdentity");
        await client.IamAsync(simulator.Administrator, "GetAccountSummary");

        JsonArray events = (await LookUpAsync(client, simulator, "CloudTrail_20131101")).Json["Events"]!.AsArray();

        Assert.Equal("GetAccountSummary", events[0]!["EventName"]!.GetValue<string>());
        Assert.Equal("GetCallerIdentity", events[1]!["EventName"]!.GetValue<string>());
    }

    [Fact]
    public async Task LeavesOutCallsNobodySigned()
    {
        AwsSimulator simulator = Simulators.Fresh();
        using RawClient client = new(simulator);
        await client.StsAsync(simulator.Administrator with { SecretAccessKey = "wrong" }, "GetCallerIdentity");

        RawAnswer answer = await LookUpAsync(client, simulator, "CloudTrail_20131101");

        Assert.Empty(answer.Json["Events"]!.AsArray());
    }

    private static Task<RawAnswer> LookUpAsync(RawClient client, AwsSimulator simulator, string prefix) =>
        client.SendAsync(
            simulator.Administrator,
            "cloudtrail",
            "https://cloudtrail.us-east-1.amazonaws.com/",
            "{}",
            "application/x-amz-json-1.1",
            prefix + ".LookupEvents");
}
