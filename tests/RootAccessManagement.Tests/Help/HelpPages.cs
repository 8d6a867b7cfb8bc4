using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Help;

/// <summary>The Markdown pages, and what Get-Help makes of them.</summary>
internal static class HelpPages
{
    internal static string Folder { get; } = Path.Combine(
        Path.GetDirectoryName(ModuleSession.Manifest)!, "..", "..", "src", "RootAccessManagement", "Help", "en-US");

    /// <summary>The cmdlets that have a page.</summary>
    internal static string[] Names { get; } = Directory.GetFiles(Folder, "*-*.md")
        .Select(path => Path.GetFileNameWithoutExtension(path))
        .Order(StringComparer.Ordinal)
        .ToArray();

    internal static TheoryData<string> Cmdlets => new(Names);

    internal static string Markdown(string cmdlet) => File.ReadAllText(Path.Combine(Folder, $"{cmdlet}.md"));

    /// <summary>What the engine shows for a cmdlet.</summary>
    internal static PSObject Get(ModuleSession session, string cmdlet) =>
        session.Run("Get-Help -Name $Name -Full", new() { ["Name"] = cmdlet }).Output.Single();

    internal static CmdletInfo Command(ModuleSession session, string cmdlet) =>
        (CmdletInfo)session.Run("Get-Command -Name $Name", new() { ["Name"] = cmdlet }).Output.Single().BaseObject;

    /// <summary>A property, or an empty object when there is none.</summary>
    internal static PSObject In(this PSObject help, string property) =>
        help.Properties[property]?.Value is { } value ? PSObject.AsPSObject(value) : new();

    /// <summary>The one or many values of a property.</summary>
    internal static IEnumerable<PSObject> All(this PSObject help, string property) =>
        LanguagePrimitives.GetEnumerable(help.In(property)) is { } many
            ? many.Cast<object>().Select(PSObject.AsPSObject)
            : help.Properties[property]?.Value is { } one ? [PSObject.AsPSObject(one)] : [];

    /// <summary>The text of paragraphs or of a single value.</summary>
    internal static string Text(this PSObject help, string property) => string.Join(
        '\n', help.All(property).Select(value => value.Properties["Text"]?.Value?.ToString() ?? value.ToString()));
}
