using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace RootAccess.Simulator.Wire;

/// <summary>The body of a JSON request. Unknown members are ignored and null is as good as absent, as in AWS.</summary>
internal sealed class JsonInput
{
    private readonly JsonElement _root;

    private JsonInput(JsonElement root) => _root = root;

    public static JsonInput Parse(byte[] body)
    {
        if (body.Length == 0)
        {
            return new JsonInput(default);
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new JsonInput(document.RootElement.Clone())
                : throw Unreadable();
        }
        catch (JsonException)
        {
            throw Unreadable();
        }
    }

    public string? String(string name) => Find(name, JsonValueKind.String)?.GetString();

    public int? Integer(string name)
    {
        if (Find(name, JsonValueKind.Number) is not { } element)
        {
            return null;
        }

        return element.TryGetInt32(out int value) ? value : throw Unreadable();
    }

    /// <summary>A number with or without a fraction, such as a time, or null when it was not sent.</summary>
    public decimal? Number(string name)
    {
        if (Find(name, JsonValueKind.Number) is not { } element)
        {
            return null;
        }

        return element.TryGetDecimal(out decimal value) ? value : throw Unreadable();
    }

    /// <summary>A list of strings, or null when it was not sent.</summary>
    public IReadOnlyList<string>? Strings(string name) =>
        Find(name, JsonValueKind.Array)?.EnumerateArray()
            .Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Unreadable())
            .ToArray();

    /// <summary>A list of structures, or null when it was not sent.</summary>
    public IReadOnlyList<JsonInput>? Structures(string name) =>
        Find(name, JsonValueKind.Array)?.EnumerateArray()
            .Select(item => item.ValueKind == JsonValueKind.Object ? new JsonInput(item) : throw Unreadable())
            .ToArray();

    /// <summary>A map from strings to strings, or null when it was not sent.</summary>
    public IReadOnlyDictionary<string, string>? Map(string name) =>
        Find(name, JsonValueKind.Object)?.EnumerateObject().ToDictionary(
            member => member.Name,
            member => member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : throw Unreadable());

    private static AwsError Unreadable() =>
        new(400, "SerializationException", "The request body is not what the operation expects.");

    private JsonElement? Find(string name, JsonValueKind kind)
    {
        bool isAbsent = _root.ValueKind != JsonValueKind.Object
            || !_root.TryGetProperty(name, out JsonElement element)
            || element.ValueKind == JsonValueKind.Null;
        if (isAbsent)
        {
            return null;
        }

        JsonElement found = _root.GetProperty(name);
        return found.ValueKind == kind ? found : throw Unreadable();
    }
}
