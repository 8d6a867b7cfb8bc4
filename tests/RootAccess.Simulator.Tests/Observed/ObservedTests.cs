using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;

namespace RootAccess.Simulator.Tests.Observed;

/// <summary>Replays what AWS was observed to do.</summary>
public sealed class ObservedTests(ITestOutputHelper output)
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
    public void CountsTheCases()
    {
        ObservedCase[] missing = [.. CaseTable.All.Where(item => item.NotReproduced is not null)];
        int reproduced = CaseTable.All.Count - missing.Length;
        string summary = $"Observed cases: {CaseTable.All.Count}, of them {reproduced} reproduced and "
            + $"{missing.Length} listed as not reproduced.";
        output.WriteLine(summary);
        Console.WriteLine(summary);
        foreach (ObservedCase item in missing)
        {
            output.WriteLine($"{item.Id}: {item.NotReproduced}");
        }

        Assert.Equal(CaseTable.All.Count, CaseTable.All.Select(item => item.Id).Distinct().Count());
        Assert.All(missing, item => Assert.NotEqual(string.Empty, item.NotReproduced));
    }
}
