using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using RootAccess.Policies;

namespace RootAccess.Simulator.Snapshots;

/// <summary>Writes objects as JSON; one that is met again is written as a reference.</summary>
internal sealed class GraphWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<object, int> _ids = new(new Identity());

    public GraphWriter(Utf8JsonWriter json) => _json = json;

    public void Write(object? value)
    {
        switch (value)
        {
            case null:
                _json.WriteNullValue();
                return;
            case string text:
                _json.WriteStringValue(text);
                return;
            case bool flag:
                _json.WriteBooleanValue(flag);
                return;
            case DateTimeOffset time:
                _json.WriteStringValue(time.ToString("O", CultureInfo.InvariantCulture));
                return;
            case TimeSpan span:
                _json.WriteNumberValue(span.Ticks);
                return;
        }

        if (GraphShape.IsScalar(value.GetType()))
        {
            _json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
            return;
        }

        _json.WriteStartObject();
        if (_ids.TryGetValue(value, out int id))
        {
            _json.WriteNumber(GraphShape.Reference, id);
        }
        else
        {
            _ids.Add(value, _ids.Count);
            _json.WriteNumber(GraphShape.Id, _ids.Count - 1);
            WriteContent(value);
        }

        _json.WriteEndObject();
    }

    private void WriteContent(object value)
    {
        Type type = value.GetType();
        if (value is PolicyDocument policy)
        {
            _json.WriteString(GraphShape.Policy, policy.Text);
        }
        else if (GraphShape.MapValue(type) is not null)
        {
            _json.WriteStartObject(GraphShape.Map);
            foreach (DictionaryEntry entry in (IDictionary)value)
            {
                _json.WritePropertyName((string)entry.Key);
                Write(entry.Value);
            }

            _json.WriteEndObject();
        }
        else if (GraphShape.Item(type) is not null)
        {
            _json.WriteStartArray(GraphShape.Items);
            foreach (object? item in (IEnumerable)value)
            {
                Write(item);
            }

            _json.WriteEndArray();
        }
        else
        {
            foreach (KeyValuePair<string, FieldInfo> field in GraphShape.Fields(type))
            {
                _json.WritePropertyName(field.Key);
                Write(field.Value.GetValue(value));
            }
        }
    }

    private sealed class Identity : IEqualityComparer<object>
    {
        bool IEqualityComparer<object>.Equals(object? left, object? right) => ReferenceEquals(left, right);

        int IEqualityComparer<object>.GetHashCode(object value) => RuntimeHelpers.GetHashCode(value);
    }
}
