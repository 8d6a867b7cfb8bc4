using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Formatting;

/// <summary>The views.</summary>
public sealed class FormatTests : ModuleTest
{
    private const int MaximumWidth = 100;
    private const string Grouped = "OrganizationalUnit";

    // PowerShell leaves the last of 80 columns free.
    private const int Narrow = 79;

    public static TheoryData<string> RowTypes =>
    [
        "OrgMemberAccount", "MemberRootCredential", "MemberRootCredentialRemoval", "OrgRootFeature",
        "RootAccessConnection", "RootCredentialRemoval", "RootAccessKey", "RootMfaDevice", "RootSigningCertificate",
        "AccountTag", "RootTask", "RootTaskResult", "MemberAccountClosure",
        "OrgRootDelegatedAdministrator", "RootAccessCheck", "RootAccessJournalEntry", "RootAccessJournalCheck",
    ];

    [Theory]
    [MemberData(nameof(RowTypes))]
    public void Every_row_has_a_table_by_default_and_a_list(string type)
    {
        string[] controls = [.. AllViews(type).Where(view => view.Element("Name")!.Value != Grouped).Select(Control)];

        // Of a journal there is one check, and its head is meant to be copied whole.
        Assert.Equal(
            type == "RootAccessJournalCheck" ? ["ListControl", "TableControl"] : ["TableControl", "ListControl"],
            controls);
    }

    [Theory]
    [MemberData(nameof(RowTypes))]
    public void Names_of_accounts_are_not_the_first_to_lose_their_place(string type)
    {
        string[] labels = [.. Views(type)[0].Descendants("TableColumnHeader").Select(header => header.Value)];
        int index = Array.FindIndex(labels, label => label.StartsWith("AccountName", StringComparison.Ordinal));

        Assert.True(index is -1 or 1, $"AccountName is column {index + 1}.");
    }

    [Theory]
    [MemberData(nameof(RowTypes))]
    public void Lists_are_never_cut(string type)
    {
        RunResult lists = Session.Run(
            $"[RootAccess.Core.Models.{type}].GetProperties() | Where-Object {{ $_.PropertyType -ne [string] -and"
                + " [System.Collections.IEnumerable].IsAssignableFrom($_.PropertyType) } | ForEach-Object Name");

        // PowerShell shows the first four items of a property alone.
        Assert.Empty(lists.Output.Select(name => name.ToString()).Intersect(
            Views(type)[1].Descendants("PropertyName").Select(name => name.Value)));
    }

    [Theory]
    [MemberData(nameof(RowTypes))]
    public void Times_of_tables_are_the_same_in_every_culture(string type)
    {
        string[] scripts =
        [
            .. AllViews(type).Descendants("ScriptBlock").Select(script => script.Value)
                .Where(script => script.Contains("UtcDateTime", StringComparison.Ordinal)),
        ];
        Assert.True(scripts.Length > 0 || type != "RootAccessJournalEntry");

        foreach (string script in scripts)
        {
            RunResult shown = Session.Run(
                "$culture = [cultureinfo]::InvariantCulture.Clone(); $culture.DateTimeFormat.TimeSeparator = '.';"
                    + " [cultureinfo]::CurrentCulture = $culture;"
                    + " [pscustomobject]@{ Time = [datetimeoffset]'2026-01-02T03:04:00Z' } |"
                    + $" ForEach-Object {{ {script} }}");

            Assert.Equal("2026-01-02 03:04", Assert.Single(shown.Output).ToString());
        }
    }

    [Theory]
    [MemberData(nameof(RowTypes))]
    public void Tables_fit_into_100_columns(string type)
    {
        int[] widths = Views(type)[0].Descendants("TableColumnHeader")
            .Select(header => (int?)header.Element("Width") ?? header.Element("Label")!.Value.Length)
            .ToArray();

        Assert.True(widths.Sum() + widths.Length - 1 <= MaximumWidth);
    }

    [Theory]
    [MemberData(nameof(RowTypes))]
    public void Tables_can_be_read_in_80_columns(string type)
    {
        XElement[] headers = [.. Views(type)[0].Descendants("TableColumnHeader")];
        int free = Narrow - (headers.Length - 1) - headers.Sum(header => (int?)header.Element("Width") ?? 0);

        // What is left is the one column's without width, if there is one; PowerShell cuts the last ones otherwise.
        XElement[] flexible = [.. headers.Where(header => header.Element("Width") is null)];
        Assert.True(flexible.Length <= 1);
        Assert.True(flexible.Length == 0 || free >= flexible[0].Element("Label")!.Value.Length);
    }

    [Theory]
    [MemberData(nameof(RowTypes))]
    public void Error_ids_are_never_cut(string type)
    {
        RunResult ids = Session.Run("[RootAccess.Core.Errors.ErrorIds].GetFields().GetRawConstantValue()");
        int longest = ids.Output
            .Select(id => id.ToString())
            .Where(id => type == "MemberAccountClosure" || !id.StartsWith("CloseAccount", StringComparison.Ordinal))
            .Max(id => id.Length);
        XElement[] headers = [.. Views(type)[0].Descendants("TableColumnHeader")];
        int index = Array.FindIndex(
            headers, header => header.Element("Label")!.Value.Contains("ErrorId", StringComparison.Ordinal));
        if (index < 0)
        {
            return;
        }

        int before = headers[..index].Sum(header => 1 + ((int?)header.Element("Width") ?? 12));
        int width = (int?)headers[index].Element("Width") ?? (Narrow - before);
        Assert.True(width >= longest, $"{width} columns for ids of {longest}.");
        Assert.True(before + width <= Narrow);
    }

    [Theory]
    [MemberData(nameof(RowTypes))]
    public void Views_name_only_properties_that_exist(string type)
    {
        RunResult names = Session.Run($"[RootAccess.Core.Models.{type}].GetProperties().Name");
        HashSet<string> properties = names.Output.Select(name => name.ToString()).ToHashSet();

        Assert.All(
            Views(type).Descendants("PropertyName"), name => Assert.Contains(name.Value, properties));
        Assert.Equal(
            properties.Order(),
            Views(type)[1].Descendants("ListItem")
                .Select(item => (item.Element("Label") ?? item.Element("PropertyName"))!.Value).Order());
    }

    [Theory]
    [InlineData("OrgMemberAccount")]
    [InlineData("MemberRootCredential")]
    public void Rows_of_accounts_can_be_grouped_by_organizational_unit(string type)
    {
        XElement view = AllViews(type).Single(view => view.Element("Name")!.Value == Grouped);

        Assert.Equal("OrganizationalUnitPath", view.Element("GroupBy")!.Element("PropertyName")!.Value);
        Assert.DoesNotContain("OrganizationalUnitPath", view.Element("TableControl")!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RowTypes))]
    public void Rows_out_of_a_job_or_a_file_have_the_same_views(string type) => Assert.All(
        AllViews(type),
        view => Assert.Equal(
            [$"RootAccess.Core.Models.{type}", $"Deserialized.RootAccess.Core.Models.{type}"],
            view.Descendants("TypeName").Select(name => name.Value)));

    // The table, and the list.
    private static XElement[] Views(string type) =>
    [
        .. AllViews(type).Where(view => view.Element("Name")!.Value != Grouped)
            .OrderByDescending(Control, StringComparer.Ordinal),
    ];

    private static string Control(XElement view) => view.Elements().Last().Name.LocalName;

    private static XElement[] AllViews(string type)
    {
        string file = Path.Combine(
            Path.GetDirectoryName(ModuleSession.Manifest)!, "bin", "RootAccessManagement.Format.ps1xml");
        return XDocument.Load(file).Descendants("View")
            .Where(view => view.Descendants("TypeName").Any(
                name => name.Value.Equals($"RootAccess.Core.Models.{type}", StringComparison.Ordinal)))
            .ToArray();
    }
}
