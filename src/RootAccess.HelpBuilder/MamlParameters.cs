using System;
using System.Linq;
using System.Xml.Linq;

namespace RootAccess.HelpBuilder;

/// <summary>Writes syntax and parameters as MAML.</summary>
internal static class MamlParameters
{
    private static readonly string[] s_common = ["CommonParameters"];

    internal static XElement Syntax(HelpPage page, HelpSyntax syntax) => new(
        Maml.Command + "syntaxItem",
        Maml.Name(page.Name),
        syntax.ParameterNames.Except(s_common, StringComparer.Ordinal).Select(name =>
        {
            HelpParameter parameter = page.Parameters.FirstOrDefault(candidate => candidate.Name == name)
                ?? throw new HelpFormatException($"-{name} is in the syntax, but not described.");
            ParameterForm form = parameter.FormIn(syntax.Set);
            return Parameter(parameter, form, form.IsSwitch ? null : Value(form));
        }));

    internal static XElement Parameter(HelpParameter parameter)
    {
        ParameterForm form = parameter.Forms is [ParameterForm first, ..]
            ? first
            : throw new HelpFormatException($"-{parameter.Name} has no yaml block.");
        return Parameter(parameter, form, Value(form));
    }

    private static XElement Parameter(HelpParameter parameter, ParameterForm form, XElement? value) => new(
        Maml.Command + "parameter",
        new XAttribute("required", Lower(form.Required)),
        new XAttribute("variableLength", "true"),
        new XAttribute("globbing", Lower(form.Wildcards)),
        new XAttribute("pipelineInput", form.PipelineInput),
        new XAttribute("position", Lower(form.Position)),
        new XAttribute("aliases", form.Aliases.Length == 0 ? "none" : form.Aliases),
        Maml.Name(parameter.Name),
        Maml.Description(parameter.Description),
        value,
        Maml.Type(form.Type),
        new XElement(Maml.Dev + "defaultValue", form.DefaultValue));

    // A switch takes a value, but nobody has to give one.
    private static XElement Value(ParameterForm form) => new(
        Maml.Command + "parameterValue",
        new XAttribute("required", form.IsSwitch ? "false" : "true"),
        new XAttribute("variableLength", "false"),
        form.Type);

    private static string Lower(string value) => value switch
    {
        "True" => "true",
        "False" => "false",
        "Named" => "named",
        _ => value,
    };
}
