using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using RootAccess.Policies;

namespace RootAccess.Simulator.Snapshots;

/// <summary>Reads what <see cref="GraphWriter"/> wrote. Types come from the fields, never from the file.</summary>
internal sealed class GraphReader
{
    private readonly Dictionary<int, object> _objects = [];

    /// <param name="json">What was written.</param>
    /// <param name="type">The declared type of the value.</param>
    /// <param name="existing">A collection to fill instead of making one, or null.</param>
    public object? Read(JsonElement json, Type type, object? existing = null)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        Type target = Nullable.GetUnderlyingType(type) ?? type;
        if (GraphShape.IsScalar(target))
        {
            return Scalar(json, target);
        }

        if (json.TryGetProperty(GraphShape.Reference, out JsonElement reference))
        {
            return _objects.TryGetValue(reference.GetInt32(), out object? found) && target.IsInstanceOfType(found)
                ? found
                : throw new InvalidDataException("A reference in the snapshot leads nowhere.");
        }

        int id = json.GetProperty(GraphShape.Id).GetInt32();
        if (target == typeof(PolicyDocument))
        {
            return _objects[id] = PolicyDocument.Parse(json.GetProperty(GraphShape.Policy).GetString()!);
        }

        if (GraphShape.MapValue(target) is { } valueType)
        {
            object map = existing ?? Activator.CreateInstance(
                typeof(Dictionary<,>).MakeGenericType(typeof(string), valueType))!;
            _objects[id] = map;
            Fill((IDictionary)map, json.GetProperty(GraphShape.Map), valueType);
            return map;
        }

        if (GraphShape.Item(target) is { } itemType)
        {
            object items = existing ?? Activator.CreateInstance(typeof(List<>).MakeGenericType(itemType))!;
            _objects[id] = items;
            Fill(items, json.GetProperty(GraphShape.Items), itemType);
            return items;
        }

        return ReadObject(json, target, id);
    }

    private object ReadObject(JsonElement json, Type type, int id)
    {
        Dictionary<string, FieldInfo> fields = GraphShape.Fields(type)
            .ToDictionary(field => field.Key, field => field.Value);
        object made = GraphShape.Create(type);
        _objects[id] = made;
        foreach (JsonProperty member in json.EnumerateObject())
        {
            if (member.Name != GraphShape.Id)
            {
                FieldInfo field = fields.TryGetValue(member.Name, out FieldInfo? known)
                    ? known
                    : throw new InvalidDataException($"A {type.Name} of this version has no '{member.Name}'.");
                field.SetValue(made, Read(member.Value, field.FieldType, field.GetValue(made)));
            }
        }

        return made;
    }

    private void Fill(IDictionary map, JsonElement json, Type valueType)
    {
        map.Clear();
        foreach (JsonProperty entry in json.EnumerateObject())
        {
            map.Add(entry.Name, Read(entry.Value, valueType));
        }
    }

    private void Fill(object items, JsonElement json, Type itemType)
    {
        Type collection = typeof(ICollection<>).MakeGenericType(itemType);
        collection.GetMethod("Clear")!.Invoke(items, null);
        MethodInfo add = collection.GetMethod("Add")!;
        foreach (JsonElement item in json.EnumerateArray())
        {
            add.Invoke(items, [Read(item, itemType)]);
        }
    }

    private static object Scalar(JsonElement json, Type type)
    {
        if (type == typeof(bool))
        {
            return json.GetBoolean();
        }

        if (type == typeof(TimeSpan))
        {
            return TimeSpan.FromTicks(json.GetInt64());
        }

        string text = json.GetString()!;
        if (type == typeof(DateTimeOffset))
        {
            return DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
        }

        return type.IsEnum ? Enum.Parse(type, text) : Convert.ChangeType(text, type, CultureInfo.InvariantCulture);
    }
}
