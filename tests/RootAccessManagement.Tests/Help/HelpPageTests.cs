using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Help;

/// <summary>What every page of the help has.</summary>
public sealed class HelpPageTests : IDisposable
{
    private readonly ModuleSession _session = new();

    public static TheoryData<string> Cmdlets => HelpPages.Cmdlets;

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Every_cmdlet_has_a_page_and_every_page_a_cmdlet()
    {
        RunResult commands = _session.Run("Get-Command -Module RootAccessManagement");

        Assert.Equal(commands.Values("Name").Order(StringComparer.Ordinal), HelpPages.Names);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Nothing_is_left_to_be_written(string cmdlet) =>
        Assert.DoesNotContain("TODO", HelpPages.Markdown(cmdlet), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Every_section_says_something(string cmdlet)
    {
        PSObject help = HelpPages.Get(_session, cmdlet);

        Assert.Equal(cmdlet, help.Text("Name"));
        Assert.NotEmpty(help.Text("Synopsis").Trim());
        Assert.NotEmpty(help.Text("description"));
        Assert.NotEmpty(help.In("alertSet").Text("alert"));
        Assert.NotEmpty(help.In("inputTypes").All("inputType"));
        Assert.NotEmpty(help.In("returnValues").All("returnValue"));
        Assert.All(
            help.In("inputTypes").All("inputType").Concat(help.In("returnValues").All("returnValue")),
            type => Assert.NotEmpty(type.Text("description")));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void At_least_three_examples_have_a_title_and_an_explanation(string cmdlet)
    {
        PSObject[] examples = HelpPages.Get(_session, cmdlet).In("examples").All("example").ToArray();

        Assert.True(examples.Length >= 3);
        Assert.All(
            examples.Index(),
            example => Assert.Matches($"^-+ Example {example.Index + 1}: [A-Z].+ -+$", example.Item.Text("title")));
        Assert.All(examples, example => Assert.NotEmpty(example.Text("code").Trim()));
        Assert.All(examples, example => Assert.NotEmpty(example.Text("remarks").Trim()));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_outputs_are_those_of_the_cmdlet(string cmdlet)
    {
        string[] declared = HelpPages.Command(_session, cmdlet).OutputType.Select(type => type.Name).ToArray();

        Assert.Equal(
            declared.Length == 0 ? ["None"] : declared.Order(),
            HelpPages.Get(_session, cmdlet).In("returnValues").All("returnValue")
                .Select(type => type.In("type").Text("name").Trim()).Order());
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Every_link_leads_somewhere(string cmdlet)
    {
        PSObject[] links = HelpPages.Get(_session, cmdlet).In("relatedLinks").All("navigationLink").ToArray();

        Assert.NotEmpty(links);
        Assert.All(
            links.Where(link => !link.Text("uri").StartsWith("https://", StringComparison.Ordinal))
                .Select(link => link.Text("linkText")),
            page => Assert.True(
                HelpPages.Names.Contains(page) || File.Exists(Path.Combine(HelpPages.Folder, $"{page}.help.txt")),
                page));
    }

    [Theory]
    [InlineData("about_RootAccessManagement")]
    [InlineData("about_RootAccess_Automation")]
    [InlineData("about_RootAccess_Monitoring")]
    [InlineData("about_RootAccess_Permissions")]
    [InlineData("about_RootAccess_Safety")]
    [InlineData("about_RootAccess_Simulation")]
    public void Topics_are_found(string topic)
    {
        RunResult result = _session.Run("Get-Help -Name $Name", new() { ["Name"] = topic });

        Assert.Contains(topic, Assert.Single(result.Output).ToString(), StringComparison.OrdinalIgnoreCase);
    }
}
