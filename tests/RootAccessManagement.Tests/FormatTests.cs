using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>The views.</summary>
public sealed class FormatTests : ModuleTest
{
    private const int MaximumWidth = 100;

    public static TheoryData<string> RowTypes =>
    [
        "OrgMemberAccount", "MemberRootCredential", "MemberRootCredentialRemoval", "OrgRootFeature",
        "RootAccessConnection", "RootCredentialRemoval", "RootAccessKey", "RootMfaDevice", "RootSigningCertificate",
        "AccountTag", "RootTask", "RootTaskResult", "MemberAccountClosure",
        "OrgRootDelegatedAdministrator", "RootAccessCheck",
    ];

    [Theory]
    [MemberData(nameof(RowTypes))]
    public void Every_row_has_a_table_by_default_and_a_list(string type)
    {
        XElement[] views = Views(type);

        Assert.Equal(["TableControl", "ListControl"], views.Select(view => view.Elements().Last().Name.LocalName));
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
        int free = 80 - (headers.Length - 1) - headers.Sum(header => (int?)header.Element("Width") ?? 0);

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
        int longest = ids.Output.Max(id => id.ToString().Length);
        XElement[] headers = [.. Views(type)[0].Descendants("TableColumnHeader")];
        int index = Array.FindIndex(
            headers, header => header.Element("Label")!.Value.EndsWith("ErrorId", StringComparison.Ordinal));
        if (index < 0)
        {
            return;
        }

        int before = headers[..index].Sum(header => 1 + ((int?)header.Element("Width") ?? 12));
        int width = (int?)headers[index].Element("Width") ?? (80 - before);
        Assert.True(width >= longest, $"{width} columns for ids of {longest}.");
        Assert.True(before + width <= 80);
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

    private static XElement[] Views(string type)
    {
        string file = Path.Combine(
            Path.GetDirectoryName(ModuleSession.Manifest)!, "bin", "RootAccessManagement.Format.ps1xml");
        return XDocument.Load(file).Descendants("View")
            .Where(view => view.Descendants("TypeName").Any(
                name => name.Value.Equals($"RootAccess.Core.Models.{type}", StringComparison.Ordinal)))
            .ToArray();
    }
}
