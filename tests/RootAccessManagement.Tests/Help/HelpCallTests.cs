using System;
using System.Linq;
using System.Threading.Tasks;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Help;

/// <summary>The pages name every call that AWS is asked.</summary>
public sealed class HelpCallTests
{
    public static TheoryData<string> Cmdlets => HelpPages.Cmdlets;

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public async Task Every_call_of_the_examples_is_named(string cmdlet)
    {
        await using SimulatedAws aws = await SimulatedAws.StartAsync();
        using ModuleSession session = new();
        foreach (HelpExample example in HelpExample.Of(session, cmdlet).Where(example => !Connects(example)))
        {
            session.Connect(aws);
            int before = aws.Simulator.Calls.All.Count;

            example.Run(session);

            string pages = string.Concat(
                example.CommandNames.Intersect(HelpPages.Names).Select(HelpPages.Markdown));
            Assert.All(
                aws.Simulator.Calls.All.Skip(before).Select(call => call.Operation).Distinct(),
                operation => Assert.Contains(operation, pages, StringComparison.Ordinal));
        }
    }

    private static bool Connects(HelpExample example) => example.CommandNames.Contains("Connect-RootAccess");
}
