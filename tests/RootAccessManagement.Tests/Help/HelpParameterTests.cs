using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Help;

/// <summary>The help says of every parameter what the cmdlet declares.</summary>
public sealed class HelpParameterTests : IDisposable
{
    private static readonly string[] s_common =
    [
        .. Cmdlet.CommonParameters.Concat(Cmdlet.OptionalCommonParameters).Except(["WhatIf", "Confirm"]),
    ];

    private readonly ModuleSession _session = new();

    public static TheoryData<string> Cmdlets => HelpPages.Cmdlets;

    public void Dispose() => _session.Dispose();

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Every_parameter_is_described_and_no_other(string cmdlet)
    {
        PSObject[] described = HelpPages.Get(_session, cmdlet).In("parameters").All("parameter").ToArray();

        Assert.Equal(
            HelpPages.Command(_session, cmdlet).Parameters.Keys.Except(s_common).Order(),
            described.Select(parameter => parameter.Text("name")).Order());
        Assert.All(described, parameter => Assert.NotEmpty(parameter.Text("description")));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Aliases_and_wildcards_are_those_declared(string cmdlet) => Assert.Equal(
        HelpPages.Command(_session, cmdlet).Parameters.Values
            .Where(parameter => !s_common.Contains(parameter.Name))
            .Select(Declared)
            .Order(),
        HelpPages.Get(_session, cmdlet).In("parameters").All("parameter")
            .Select(parameter =>
                $"{parameter.Text("name")} ({parameter.Text("aliases")}) {parameter.Text("globbing")}")
            .Order());

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Each_way_to_call_it_has_the_parameters_declared(string cmdlet)
    {
        CommandParameterSetInfo[] sets = [.. HelpPages.Command(_session, cmdlet).ParameterSets];

        Assert.Equal(
            sets.Select(set => string.Join('\n', Shown(set).Select(Declared))).Order(),
            HelpPages.Get(_session, cmdlet).In("syntax").All("syntaxItem")
                .Select(set => string.Join('\n', set.All("parameter").Select(Described))).Order());
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_syntax_in_the_page_is_the_engines_own(string cmdlet)
    {
        string page = HelpPages.Markdown(cmdlet);

        Assert.All(
            HelpPages.Command(_session, cmdlet).ParameterSets,
            set => Assert.Contains($"\n{cmdlet} {set}\n", page, StringComparison.Ordinal));
    }

    private static string Declared(ParameterMetadata parameter)
    {
        string aliases = parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases);
        bool hasWildcards = parameter.Attributes.OfType<SupportsWildcardsAttribute>().Any();
        return $"{parameter.Name} ({aliases}) {(hasWildcards ? "true" : "false")}";
    }

    // In the order of the engine's own syntax.
    private static IEnumerable<CommandParameterInfo> Shown(CommandParameterSetInfo set) =>
        Regex.Matches($" {set}", @"(?<=[\s\[]-)\w+").Select(match =>
            set.Parameters.Single(parameter => parameter.Name == match.Value));

    private static string Declared(CommandParameterInfo parameter)
    {
        string position = parameter.Position < 0 ? "named" : $"{parameter.Position}";
        string pipeline = (parameter.ValueFromPipelineByPropertyName, parameter.ValueFromPipeline) switch
        {
            (true, true) => "True (ByPropertyName, ByValue)",
            (true, false) => "True (ByPropertyName)",
            (false, true) => "True (ByValue)",
            _ => "False",
        };
        string required = parameter.IsMandatory ? "true" : "false";
        return $"{parameter.Name} <{parameter.ParameterType.Name}> {required} {position} {pipeline}";
    }

    private static string Described(PSObject parameter) =>
        $"{parameter.Text("name")} <{parameter.In("type").Text("name")}> {parameter.Text("required")} "
            + $"{parameter.Text("position")} {parameter.Text("pipelineInput")}";
}
