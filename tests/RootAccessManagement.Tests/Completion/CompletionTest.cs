using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RootAccess.Simulator;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Completion;

/// <summary>A test that presses Tab at the end of a line.</summary>
public abstract class CompletionTest : ModuleTest
{
    private protected CompletionTest(SimulatorOptions? options = null, bool isConnected = true)
        : base(options, isConnected)
    {
    }

    /// <summary>Whether a cmdlet has read the organization before the key is pressed.</summary>
    private protected virtual bool IsRead => false;

    private protected CompletionResult[] Complete(string line, Dictionary<string, object?>? variables = null)
    {
        if (IsRead)
        {
            Session.Run("Get-OrgMemberAccount");
        }

        RunResult result = Session.Run(
            "(TabExpansion2 $Line $Line.Length).CompletionMatches",
            new(variables ?? []) { ["Line"] = line });
        Assert.Empty(result.Errors);
        Assert.Empty(result.Warnings);
        Assert.Empty(Session.Host.Prompts);
        return [.. result.Output.Select(match => (CompletionResult)match.BaseObject)];
    }

    private protected string[] Texts(string line, Dictionary<string, object?>? variables = null) =>
        [.. Complete(line, variables).Select(match => match.CompletionText)];
}
