using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;

namespace RootAccess.Simulator.Tests.Observed;

/// <summary>Replays what AWS was observed to do.</summary>
public sealed class ObservedTests(CaseCount count, ITestOutputHelper output) : IClassFixture<CaseCount>
{
    public static TheoryData<string> Ids =>
        [.. CaseTable.All.Where(item => item.NotReproduced is null).Select(item => item.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task IsReproduced(string id)
    {
        ObservedCase observed = CaseTable.Find(id);
        await using CaseWorld world = await CaseWorld.StartAsync(observed);
        foreach (JsonObject step in observed.Given)
        {
            await world.PrepareAsync(step);
        }

        CaseAnswer answer = await world.CallAsync(observed.Call);

        CaseCheck.Verify(observed, answer, world.Names);
    }

    [Fact]
    public void EveryCaseHasItsOwnName() =>
        Assert.Equal(CaseTable.All.Count, CaseTable.All.Select(item => item.Id).Distinct().Count());

    [Fact]
    public void EveryCaseIsReproducedOrSaysWhyNot()
    {
        Assert.True(count.Reproduced > 0);
        foreach (ObservedCase missing in CaseTable.All.Where(item => item.NotReproduced is not null))
        {
            Assert.False(string.IsNullOrWhiteSpace(missing.NotReproduced));
            output.WriteLine($"{missing.Id}: {missing.NotReproduced}");
        }
    }
}
