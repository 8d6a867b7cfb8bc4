#nullable enable

using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Reflection;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;

namespace RootAccess.AwsClients.Protocol;

/// <summary>Reads shapes from the XML of the AWS query protocol.</summary>
internal static class XmlShapes
{
    private static readonly XmlReaderSettings s_settings = new() { DtdProcessing = DtdProcessing.Prohibit };

    /// <exception cref="XmlException">The text is not XML, or it has a document type.</exception>
    public static XElement Load(byte[] xml)
    {
        using MemoryStream stream = new(xml, writable: false);
        using XmlReader reader = XmlReader.Create(stream, s_settings);
        return XElement.Load(reader);
    }

    /// <summary>Namespaces carry no meaning here; elements are known by their local names.</summary>
    public static XElement? Child(XElement parent, string name) => Next(parent.FirstNode, name);

    /// <exception cref="FormatException">A value is not of its member's type.</exception>
    public static void Fill(object shape, XElement source)
    {
        foreach (ShapeMember member in Shape.MembersOf(shape.GetType()))
        {
            PropertyInfo property = member.Property;
            if (Child(source, property.Name) is { } element && Read(property.PropertyType, element) is { } value)
            {
                property.SetValue(shape, value);
            }
        }
    }

    public static DateTime ReadTime(string text) => DateTime.Parse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    private static IEnumerable<XElement> Children(XElement parent, string name)
    {
        for (XElement? child = Child(parent, name); child is not null; child = Next(child.NextNode, name))
        {
            yield return child;
        }
    }

    // By hand, because a query makes several objects for each look, and there is a look for every member.
    private static XElement? Next(XNode? node, string name)
    {
        for (; node is not null; node = node.NextNode)
        {
            if (node is XElement element && element.Name.LocalName == name)
            {
                return element;
            }
        }

        return null;
    }

    private static object? Read(Type declared, XElement element)
    {
        Type type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(string))
        {
            return element.Value;
        }

        if (type == typeof(bool))
        {
            return XmlConvert.ToBoolean(element.Value);
        }

        if (type == typeof(int))
        {
            return XmlConvert.ToInt32(element.Value);
        }

        if (type == typeof(DateTime))
        {
            return element.Value.Length == 0 ? null : ReadTime(element.Value);
        }

        if (typeof(ConstantClass).IsAssignableFrom(type))
        {
            return Activator.CreateInstance(type, element.Value);
        }

        if (type.IsGenericType)
        {
            return type.GetGenericTypeDefinition() == typeof(List<>)
                ? ReadList(type, element)
                : ReadMap(type, element);
        }

        object shape = Activator.CreateInstance(type)!;
        Fill(shape, element);
        return shape;
    }

    /// <summary>Like the official clients: a list without members is as absent as no list.</summary>
    private static IList? ReadList(Type type, XElement element)
    {
        var list = (IList)Activator.CreateInstance(type)!;
        foreach (XElement member in Children(element, "member"))
        {
            list.Add(Read(type.GetGenericArguments()[0], member));
        }

        return list.Count == 0 ? null : list;
    }

    private static IDictionary? ReadMap(Type type, XElement element)
    {
        var map = (IDictionary)Activator.CreateInstance(type)!;
        foreach (XElement entry in Children(element, "entry"))
        {
            string key = Child(entry, "key")?.Value ?? throw new FormatException("A map entry has no key.");
            XElement value = Child(entry, "value") ?? throw new FormatException("A map entry has no value.");
            map[key] = Read(type.GetGenericArguments()[1], value);
        }

        return map.Count == 0 ? null : map;
    }
}
