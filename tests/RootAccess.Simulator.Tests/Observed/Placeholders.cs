using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RootAccess.Simulator.Tests.Observed;

/// <summary>Names in braces that stand for ids of the organization at hand.</summary>
internal sealed class Placeholders
{
    private static readonly Regex s_name = new(@"\{([a-zA-Z]+)\}", RegexOptions.CultureInvariant);

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public string this[string name]
    {
        get => _values.TryGetValue(name, out string? value)
            ? value
            : throw new InvalidOperationException($"Nothing is called {{{name}}}.");
        set => _values[name] = value;
    }

    /// <summary>Fills every name in a text.</summary>
    public string Fill(string text) => s_name.Replace(text, match => this[match.Groups[1].Value]);

    /// <summary>A copy of JSON with every name in its strings filled. Objects under "json" become their text.</summary>
    public JsonNode? Fill(JsonNode? node) => node switch
    {
        JsonObject { Count: 1 } members when members["json"] is JsonNode document => Fill(document)!.ToJsonString(),
        JsonObject { Count: 1 } members when members["repeat"] is JsonArray repeat =>
            string.Concat(Enumerable.Repeat(repeat[0]!.GetValue<string>(), repeat[1]!.GetValue<int>())),
        JsonObject members => new JsonObject(members.Select(
            member => new KeyValuePair<string, JsonNode?>(Fill(member.Key), Fill(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Fill)]),
        JsonValue value when value.TryGetValue(out string? text) => Fill(text),
        _ => node?.DeepClone(),
    };
}
