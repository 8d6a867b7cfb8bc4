using System;
using System.Collections.Generic;
using System.Text.Json;

namespace RootAccess.Policies.Parsing;

/// <summary>A JSON value and where in the document it stands, for errors that say so.</summary>
internal sealed class PolicyElement(JsonElement json, string path)
{
    public JsonValueKind Kind => json.ValueKind;

    public PolicyFormatException Error(string problem) =>
        path.Length == 0 ? new("The policy document " + problem + ".") : new(path, problem);

    /// <summary>The members of an object; a repeated name is an error.</summary>
    public IEnumerable<(string Name, PolicyElement Value)> Members(StringComparer comparer)
    {
        if (Kind != JsonValueKind.Object)
        {
            throw Error("must be a JSON object");
        }

        HashSet<string> names = new(comparer);
        foreach (JsonProperty member in json.EnumerateObject())
        {
            string name = Unescape(() => member.Name);
            PolicyElement value = new(member.Value, path.Length == 0 ? name : path + "." + name);
            if (!names.Add(name))
            {
                throw value.Error("stands more than once");
            }

            yield return (name, value);
        }
    }

    /// <summary>The items of an array, or the value itself where AWS lets a single one stand alone.</summary>
    public IEnumerable<PolicyElement> OneOrMany()
    {
        if (Kind != JsonValueKind.Array)
        {
            yield return this;
            yield break;
        }

        int index = 0;
        foreach (JsonElement item in json.EnumerateArray())
        {
            yield return new(item, $"{path}[{index++}]");
        }
    }

    /// <summary>A string.</summary>
    public string Text() => Kind == JsonValueKind.String
        ? Unescape(() => json.GetString()!)
        : throw Error("must be a string");

    /// <summary>A string, number or boolean as text, as conditions take them.</summary>
    public string ScalarText() => Kind switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => json.GetRawText(),
        JsonValueKind.String => Text(),
        _ => throw Error("must be a string, a number or a boolean"),
    };

    /// <summary>JSON may escape half a surrogate pair, which no string can hold.</summary>
    private string Unescape(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            throw Error("is not valid Unicode text");
        }
    }
}
