using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Server;

public sealed class StateFileTests : IDisposable
{
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromMinutes(2));
    private readonly string _folder = Directory.CreateTempSubdirectory("simulator-state").FullName;

    // The same seed, for the keys to sign with.
    private readonly AwsSimulator _same = new(new SimulatorOptions { Seed = Simulators.EnabledSeed });

    private string StateFile => Path.Combine(_folder, "state.json");

    private string Arguments => $"--enable-features --state \"{StateFile}\"";

    [Fact]
    public async Task IsWrittenAtAStopAndReadAtTheNextStart()
    {
        string member = _same.Account(SeededAccounts.Clean).Id;
        using ServerProcess first = await ServerProcess.StartAsync(Arguments, _limit.Token);
        await TagAsync(first, member, 7);
        await first.StopAsync(_limit.Token);
        using ServerProcess second = await ServerProcess.StartAsync(Arguments + " --seed 99", _limit.Token);

        Assert.Equal(0, first.Process.ExitCode);
        Assert.Equal(first.Greeting["accessKeyId"]!.ToString(), second.Greeting["accessKeyId"]!.ToString());
        Assert.Equal("7", await ReadTagAsync(second, member));
    }

    [UnixFact]
    public async Task IsForItsOwnerOnly()
    {
        using ServerProcess server = await ServerProcess.StartAsync(Arguments, _limit.Token);
        await server.StopAsync(_limit.Token);

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite,
            OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(StateFile));
    }

    [Fact]
    public async Task IsWholeWheneverTheServerIsKilled()
    {
        Random random = new(5);
        string[] members = _same.State.Members.Take(8).Select(account => account.Id).ToArray();
        int acknowledged = 0;
        for (int round = 0; round < 6; round++)
        {
            using ServerProcess server = await ServerProcess.StartAsync(Arguments, _limit.Token);
            acknowledged = await ChangeUntilKilledAsync(server, members, acknowledged, random.Next(5, 60));

            // Both tags come from one request, so one without the other would be half a change.
            AwsSimulator restored = AwsSimulator.FromSnapshot(await File.ReadAllBytesAsync(StateFile, _limit.Token));
            Assert.All(members, id => Assert.Equal(
                restored.State.Account(id).Tags.TryGetValue("First", out string? first) ? first : null,
                restored.State.Account(id).Tags.TryGetValue("Second", out string? second) ? second : null));
        }

    }

    [Fact]
    public async Task IsRefusedWhenItIsDamaged()
    {
        await File.WriteAllTextAsync(StateFile, "{\"rootAccessSimulatorSnapshot\":1,", _limit.Token);
        using Process server = ServerProcess.Launch(Arguments);
        string errors = await server.StandardError.ReadToEndAsync(_limit.Token);
        await server.WaitForExitAsync(_limit.Token);

        Assert.Equal(1, server.ExitCode);
        Assert.Contains("The snapshot is damaged", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BelongsToOneServer()
    {
        using ServerProcess first = await ServerProcess.StartAsync(Arguments, _limit.Token);
        using Process second = ServerProcess.Launch(Arguments);
        await second.WaitForExitAsync(_limit.Token);

        Assert.Equal(1, second.ExitCode);
    }

    public void Dispose()
    {
        _limit.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // Kills the server after some changes, while it is busy with the next ones.
    private async Task<int> ChangeUntilKilledAsync(ServerProcess server, string[] members, int count, int changes)
    {
        int last = count + changes;
        Task kill = Task.CompletedTask;
        try
        {
            while (true)
            {
                await TagAsync(server, members[count % members.Length], count);
                if (++count == last)
                {
                    kill = server.KillAsync(_limit.Token);
                }
            }
        }
        catch (HttpRequestException)
        {
            Assert.True(count >= last, "The server ended by itself.");
            await kill;
            return count;
        }
    }

    private async Task TagAsync(ServerProcess server, string member, int value)
    {
        using RawClient client = new(_same, server.Endpoint);
        RawAnswer answer = await client.OrganizationsAsync(
            _same.Administrator,
            "TagResource",
            $$"""{"ResourceId":"{{member}}","Tags":[{{Tag("First")}},{{Tag("Second")}}]}""");
        Assert.Equal(200, answer.Status);

        string Tag(string key) => $$"""{"Key":"{{key}}","Value":"{{value}}"}""";
    }

    private async Task<string?> ReadTagAsync(ServerProcess server, string member)
    {
        using RawClient client = new(_same, server.Endpoint);
        RawAnswer answer = await client.OrganizationsAsync(
            _same.Administrator, "ListTagsForResource", $$"""{"ResourceId":"{{member}}"}""");
        return answer.Json["Tags"]!.AsArray()
            .Single(tag => tag!["Key"]!.GetValue<string>() == "First")!["Value"]!.GetValue<string>();
    }
}
