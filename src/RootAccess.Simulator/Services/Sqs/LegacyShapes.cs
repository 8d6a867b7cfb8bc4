using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Sqs;

/// <summary>
/// Turns query parameters into the JSON protocol's input, and its output into the members of a query result.
/// </summary>
internal static class LegacyShapes
{
    private static readonly string[] s_integers = ["MaxResults"];

    public static JsonInput Read(QueryInput input)
    {
        JsonObject body = [];
        foreach (KeyValuePair<string, string> parameter in input.All.Where(item => item.Key.IndexOf('.') < 0))
        {
            body[parameter.Key] = s_integers.Contains(parameter.Key)
                ? ModelValidation.Integer(parameter.Value)
                : parameter.Value;
        }

        string[] names = Indexed(input, "AttributeName.", string.Empty).ToArray();
        body["AttributeNames"] = new JsonArray(names.Select(name => (JsonNode)name!).ToArray());
        body["Attributes"] = Attributes(input);
        return JsonInput.Parse(AwsText.Utf8.GetBytes(body.ToJsonString()));
    }

    public static Action<QueryOutput> Write(JsonObject output) => result =>
    {
        foreach (JsonNode? url in output["QueueUrls"]?.AsArray() ?? [])
        {
            result.Member("QueueUrl", url!.GetValue<string>());
        }

        result.Member("QueueUrl", output["QueueUrl"]?.GetValue<string>());
        foreach (KeyValuePair<string, JsonNode?> attribute in output["Attributes"]?.AsObject() ?? [])
        {
            result.Structure("Attribute", member => member
                .Member("Name", attribute.Key)
                .Member("Value", attribute.Value!.GetValue<string>()));
        }

        result.Member("NextToken", output["NextToken"]?.GetValue<string>());
    };

    private static JsonObject Attributes(QueryInput input)
    {
        JsonObject attributes = [];
        foreach ((string name, string value) in Indexed(input, "Attribute.", ".Name")
            .Zip(Indexed(input, "Attribute.", ".Value"), (name, value) => (name, value)))
        {
            attributes[name] = value;
        }

        return attributes;
    }

    private static IEnumerable<string> Indexed(QueryInput input, string prefix, string suffix)
    {
        for (int i = 1; input[prefix + AwsText.Integer(i) + suffix] is { } value; i++)
        {
            yield return value;
        }
    }
}
