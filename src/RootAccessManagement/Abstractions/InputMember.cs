using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace RootAccessManagement.Abstractions;

/// <summary>Reads members of what users hand over: objects and tables alike.</summary>
internal static class InputMember
{
    /// <summary>The first of some members that is there; null when none is.</summary>
    internal static object? Read(object? input, params string[] names)
    {
        if (Unwrap(input) is IDictionary table)
        {
            return names.Select(name => table[name]).FirstOrDefault(value => value is not null);
        }

        return input is null
            ? null
            : names
                .Select(name => PSObject.AsPSObject(input).Properties[name]?.Value)
                .FirstOrDefault(value => value is not null);
    }

    /// <summary>The names of an object's or table's members; null for text and numbers.</summary>
    internal static IReadOnlyList<string>? Names(object? input) => Unwrap(input) switch
    {
        null or string or IConvertible => null,
        IDictionary table => [.. table.Keys.Cast<object>().Select(key => key.ToString() ?? string.Empty)],
        _ => [.. PSObject.AsPSObject(input).Properties.Select(property => property.Name)],
    };

    /// <summary>The object itself.</summary>
    internal static object? Unwrap(object? input) => input is PSObject wrapped ? wrapped.BaseObject : input;
}
