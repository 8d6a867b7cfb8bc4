using System;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Help;

/// <summary>
/// The examples do what they say: they run on the simulation with both features on. Those that need a real
/// organization, or a command that this engine does not have, are parsed and their names looked up.
/// </summary>
[Collection(nameof(ProcessWideTests))]
public sealed class HelpExampleTests : IDisposable
{
    // Commands of PowerShell's own modules and of AWS.Tools, which a bare engine does not have.
    private static readonly string[] s_known = ["Export-Csv", "Set-AWSCredential", "Use-STSRole"];

    private readonly ModuleSession _session = new();

    public static TheoryData<string> Cmdlets => HelpPages.Cmdlets;

    public void Dispose() => _session.Dispose();

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Commands_and_parameters_exist_and_are_written_in_full(string cmdlet)
    {
        HelpExample[] examples = HelpExample.Of(_session, cmdlet);

        Assert.All(examples, example => Assert.Empty(example.Errors));
        Assert.All(examples.SelectMany(example => example.Commands), Exists);
        Assert.All(examples, example => Assert.Contains(cmdlet, example.CommandNames));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void At_least_three_run_without_an_error(string cmdlet)
    {
        HelpExample[] examples = HelpExample.Of(_session, cmdlet).Where(CanRun).ToArray();

        Assert.True(examples.Length >= 3);
        Assert.All(examples, example =>
        {
            using ModuleSession session = new();
            RunResult prepared = session.Run(
                "$null = Connect-RootAccess -Simulation; $null = Enable-OrgRootCredentialManagement -Force;"
                    + " $null = Enable-OrgRootSession -Force");
            RunResult result = example.Run(session);

            Assert.Empty(prepared.Errors);
            Assert.Empty(result.Errors.Select(error => $"{example.Title}: {error.FullyQualifiedErrorId}: {error}"));
        });
    }

    private bool CanRun(HelpExample example) =>
        !example.NeedsRealOrganization && example.CommandNames.All(name => Find(name) is not null);

    private void Exists(CommandAst command)
    {
        string name = command.GetCommandName();
        if (Find(name) is not { } found)
        {
            Assert.Contains(name, s_known);
            return;
        }

        Assert.Equal(found.Name, name);
        Assert.All(
            HelpExample.ParameterNames(command),
            parameter => Assert.Contains(parameter, found.Parameters.Keys, StringComparer.OrdinalIgnoreCase));
    }

    private CommandInfo? Find(string name) =>
        _session.Run("Get-Command -Name $Name -ErrorAction Ignore", new() { ["Name"] = name })
            .Output.SingleOrDefault()?.BaseObject as CommandInfo;
}
