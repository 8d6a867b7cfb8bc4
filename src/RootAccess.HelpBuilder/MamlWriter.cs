using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace RootAccess.HelpBuilder;

/// <summary>Writes pages as MAML.</summary>
internal static class MamlWriter
{
    /// <summary>The file with the help of all cmdlets.</summary>
    internal static string Document(IEnumerable<XElement> commands)
    {
        XElement root = new(Maml.HelpItems + "helpItems", new XAttribute("schema", "maml"), commands);
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root}\n".ReplaceLineEndings("\n");
    }

    /// <summary>The help of one cmdlet.</summary>
    internal static XElement Command(HelpPage page) => new(
        Maml.Command + "command",
        new XAttribute(XNamespace.Xmlns + "maml", Maml.Text),
        new XAttribute(XNamespace.Xmlns + "command", Maml.Command),
        new XAttribute(XNamespace.Xmlns + "dev", Maml.Dev),
        Details(page),
        Maml.Description(page.Description),
        new XElement(Maml.Command + "syntax", page.Syntax.Select(syntax => MamlParameters.Syntax(page, syntax))),
        new XElement(Maml.Command + "parameters", page.Parameters.Select(MamlParameters.Parameter)),
        new XElement(Maml.Command + "inputTypes", page.Inputs.Select(type => Type("inputType", type))),
        new XElement(Maml.Command + "returnValues", page.Outputs.Select(type => Type("returnValue", type))),
        new XElement(Maml.Text + "alertSet", new XElement(Maml.Text + "alert", Maml.Paragraphs(page.Notes))),
        new XElement(Maml.Command + "examples", page.Examples.Select(Example)),
        new XElement(Maml.Command + "relatedLinks", page.Links.Select(Link)));

    private static XElement Details(HelpPage page)
    {
        int dash = page.Name.IndexOf('-', StringComparison.Ordinal);
        return new(
            Maml.Command + "details",
            new XElement(Maml.Command + "name", page.Name),
            new XElement(Maml.Command + "verb", page.Name[..dash]),
            new XElement(Maml.Command + "noun", page.Name[(dash + 1)..]),
            Maml.Description(page.Synopsis));
    }

    private static XElement Type(string element, HelpType type) =>
        new(Maml.Command + element, Maml.Type(type.Name), Maml.Description(type.Description));

    // Without an empty paragraph the next example would follow on the next line.
    private static XElement Example(HelpExample example) => new(
        Maml.Command + "example",
        new XElement(Maml.Text + "title", $"---------- {example.Title} ----------"),
        new XElement(Maml.Dev + "code", example.Code),
        new XElement(Maml.Dev + "remarks", Maml.Paragraphs(example.Remarks.Append(string.Empty))));

    private static XElement Link(HelpLink link) => new(
        Maml.Text + "navigationLink",
        new XElement(Maml.Text + "linkText", link.Text),
        new XElement(Maml.Text + "uri", link.Address));
}
