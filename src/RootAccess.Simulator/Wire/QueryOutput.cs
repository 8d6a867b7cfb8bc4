using System;
using System.Collections.Generic;
using System.Xml;

namespace RootAccess.Simulator.Wire;

/// <summary>Writes the result of an AWS query operation.</summary>
internal sealed class QueryOutput
{
    private readonly XmlWriter _writer;

    public QueryOutput(XmlWriter writer) => _writer = writer;

    /// <summary>Writes a member; nothing when there is no value.</summary>
    public QueryOutput Member(string name, string? value)
    {
        if (value is not null)
        {
            _writer.WriteText(name, value);
        }

        return this;
    }

    public QueryOutput Member(string name, DateTimeOffset? time) =>
        time is { } value ? Member(name, AwsText.Iso(value)) : this;

    public QueryOutput Member(string name, bool value) => Member(name, value ? "true" : "false");

    public QueryOutput Structure(string name, Action<QueryOutput> write)
    {
        _writer.WriteStartElement(name);
        write(this);
        _writer.WriteEndElement();
        return this;
    }

    public QueryOutput List<T>(string name, IEnumerable<T> items, Action<QueryOutput, T> writeItem) =>
        Structure(name, output =>
        {
            foreach (T item in items)
            {
                output.Structure("member", member => writeItem(member, item));
            }
        });

    public QueryOutput List(string name, IEnumerable<string> items) =>
        Structure(name, output =>
        {
            foreach (string item in items)
            {
                output.Member("member", item);
            }
        });

    public QueryOutput Map(string name, IEnumerable<KeyValuePair<string, int>> entries) =>
        Structure(name, output =>
        {
            foreach (KeyValuePair<string, int> entry in entries)
            {
                output.Structure("entry", item => item
                    .Member("key", entry.Key)
                    .Member("value", AwsText.Integer(entry.Value)));
            }
        });
}
