using System.Linq;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace RootAccess.Simulator.Tests.Support;

/// <summary>An HTTP answer with helpers to look into it.</summary>
internal sealed record RawAnswer(int Status, string Body)
{
    public XElement Xml => XElement.Parse(Body);

    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();

    /// <summary>The error code, whatever the protocol.</summary>
    public string? Code => Body.StartsWith('<') ? Text("Code") : Json["__type"]?.GetValue<string>().Split('#')[^1];

    public string? Message => Body.StartsWith('<')
        ? Text("Message")
        : (Json[nameof(Message)] ?? Json["message"])?.GetValue<string>();

    public string? Reason => Json[nameof(Reason)]?.GetValue<string>();

    /// <summary>The text of the first element of a name, or null.</summary>
    public string? Text(string element) =>
        Xml.Descendants().FirstOrDefault(item => item.Name.LocalName == element)?.Value;

    public string[] Texts(string element) =>
        Xml.Descendants().Where(item => item.Name.LocalName == element).Select(item => item.Value).ToArray();

    /// <summary>The value of an entry of GetAccountSummary.</summary>
    public int Summary(string key) => int.Parse(
        Xml.Descendants().Single(item => item.Name.LocalName == "key" && item.Value == key)
            .ElementsAfterSelf().Single().Value,
        System.Globalization.CultureInfo.InvariantCulture);
}
