using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace RootAccess.HelpBuilder;

/// <summary>The names of MAML, and the pieces that occur all over it.</summary>
internal static class Maml
{
    internal static readonly XNamespace HelpItems = "http://msh";
    internal static readonly XNamespace Text = "http://schemas.microsoft.com/maml/2004/10";
    internal static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    internal static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    internal static XElement Name(string name) => new(Text + "name", name);

    internal static XElement Description(IEnumerable<string> paragraphs) =>
        new(Text + "description", Paragraphs(paragraphs));

    internal static IEnumerable<XElement> Paragraphs(IEnumerable<string> paragraphs) =>
        paragraphs.Select(paragraph => new XElement(Text + "para", paragraph));

    internal static XElement Type(string name) => new(Dev + "type", Name(name), new XElement(Text + "uri"));
}
