using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace RootAccess.Simulator.Events;

/// <summary>Turns what is on the wire into the form of event records.</summary>
internal static class EventShapes
{
    private static readonly HashSet<string> s_dates =
        new(StringComparer.Ordinal) { "expiration", "createDate", "passwordLastUsed" };

    private static readonly HashSet<string> s_numbers = new(StringComparer.Ordinal) { "durationSeconds", "maxItems" };

    /// <summary>A time as records write it: Oct 25, 2024, 9:07:11 PM.</summary>
    public static string Date(DateTimeOffset time) =>
        time.UtcDateTime.ToString("MMM d, yyyy, h:mm:ss tt", CultureInfo.InvariantCulture);

    /// <summary>RoleArn becomes roleArn.</summary>
    public static string Lower(string name) =>
        name.Length > 0 ? char.ToLowerInvariant(name[0]) + name.Substring(1) : name;

    /// <summary>A form, with dotted names as structures.</summary>
    public static JsonObject Form(IEnumerable<KeyValuePair<string, string>> form)
    {
        JsonObject result = [];
        foreach (KeyValuePair<string, string> entry in form.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            string[] path = entry.Key.Split('.').Select(Lower).ToArray();
            JsonObject target = result;
            foreach (string part in path.Take(path.Length - 1))
            {
                if (target[part] is not JsonObject next)
                {
                    next = [];
                    target[part] = next;
                }

                target = next;
            }

            string name = path[path.Length - 1];
            target[name] = s_numbers.Contains(name) && int.TryParse(entry.Value, out int number)
                ? number
                : JsonValue.Create(entry.Value);
        }

        return result;
    }

    /// <summary>The members of an XML result; null when there are none.</summary>
    public static JsonNode? Xml(XElement element)
    {
        XElement[] children = element.Elements().ToArray();
        if (children.Length == 0)
        {
            return Text(Lower(element.Name.LocalName), element.Value);
        }

        if (children.All(child => child.Name.LocalName == "member"))
        {
            return new JsonArray(children.Select(Xml).ToArray());
        }

        JsonObject result = [];
        foreach (XElement child in children.Where(child => child.Name.LocalName != "SecretAccessKey"))
        {
            result[Lower(child.Name.LocalName)] = Xml(child);
        }

        return result;
    }

    /// <summary>A copy of JSON with small first letters.</summary>
    public static JsonNode? Lower(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                JsonObject result = [];
                foreach (KeyValuePair<string, JsonNode?> member in members)
                {
                    result[Lower(member.Key)] = Lower(member.Value);
                }

                return result;
            case JsonArray items:
                return new JsonArray(items.Select(Lower).ToArray());
            default:
                return node?.DeepClone();
        }
    }

    private static JsonValue? Text(string name, string value)
    {
        if (value is "true" or "false")
        {
            return JsonValue.Create(value == "true");
        }

        bool isDate = s_dates.Contains(name) && DateTimeOffset.TryParse(
            value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
        return isDate
            ? JsonValue.Create(Date(DateTimeOffset.Parse(
                value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)))
            : JsonValue.Create(value);
    }
}
