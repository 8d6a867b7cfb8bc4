using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace RootAccess.Simulator.Tests.Observed;

/// <summary>An answer with its headers, and its body as one tree whatever the protocol.</summary>
internal sealed record CaseAnswer(
    int Status, string? ContentType, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public bool IsXml => Body.StartsWith('<');

    public XElement Xml => XElement.Parse(Body);

    /// <summary>The JSON body, the result of an XML answer, or the error in it.</summary>
    public JsonNode? Tree => IsXml ? Convert(Payload(Xml)) : Body.Length == 0 ? null : JsonNode.Parse(Body);

    public string? Code => IsXml
        ? Find("Code")
        : Headers.GetValueOrDefault("x-amzn-ErrorType") ?? (Find("__type") ?? Find("Code"))?.Split('#')[^1];

    public string? Message => Find("Message") ?? Find("message");

    /// <summary>The node at a path such as <c>Events.0.EventName</c>, or null.</summary>
    public JsonNode? At(string path)
    {
        JsonNode? node = Tree;
        foreach (string part in path.Split('.'))
        {
            // A record within an event is JSON within a string.
            if (node is JsonValue text && text.TryGetValue(out string? json) && json.StartsWith('{'))
            {
                node = JsonNode.Parse(json);
            }

            node = node switch
            {
                JsonArray items when int.TryParse(part, out int index) =>
                    index < items.Count ? items[index] : null,
                JsonObject members => members[part],
                _ => null,
            };
        }

        return node;
    }

    private string? Find(string member) =>
        (Tree as JsonObject)?[member] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static XElement Payload(XElement root) =>
        root.Elements().FirstOrDefault(child => child.Name.LocalName is "Error" || child.Name.LocalName.EndsWith(
            "Result", System.StringComparison.Ordinal))
        ?? root;

    private static JsonNode? Convert(XElement element)
    {
        XElement[] children = [.. element.Elements()];
        if (children.Length == 0)
        {
            return element.Value;
        }

        if (children.All(child => child.Name.LocalName == "member"))
        {
            return new JsonArray([.. children.Select(Convert)]);
        }

        if (children.All(child => child.Name.LocalName == "entry"))
        {
            return new JsonObject(children.Select(entry => new KeyValuePair<string, JsonNode?>(
                entry.Elements().First().Value, entry.Elements().Last().Value)));
        }

        return new JsonObject(children.GroupBy(child => child.Name.LocalName).Select(
            group => new KeyValuePair<string, JsonNode?>(group.Key, Convert(group.First()))));
    }
}
