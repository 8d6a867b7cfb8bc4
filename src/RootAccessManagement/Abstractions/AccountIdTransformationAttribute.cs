using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Runtime.CompilerServices;

namespace RootAccessManagement.Abstractions;

/// <summary>
/// Makes account ids of text, numbers, tables and objects. Whatever is no id passes through as text, so that the cmdlet
/// can report it and go on with the others.
/// </summary>
internal sealed class AccountIdTransformationAttribute : ArgumentTransformationAttribute
{
    private static readonly string[] s_members = ["AccountId", "Account ID", "Id"];

    // Whether a row is simulated is not bound by property name; the row it came with is remembered beside its ids.
    private static readonly ConditionalWeakTable<string?[], object> s_simulated = new();

    /// <summary>Lets null through: the cmdlet reports it.</summary>
    public override bool TransformNullOptionalParameters => true;

    /// <summary>Whether the row these ids were taken from is simulated; null when it was no row.</summary>
    internal static bool? IsSimulated(string?[] ids) =>
        s_simulated.TryGetValue(ids, out object? simulated) ? (bool)simulated : null;

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        string?[] ids = Expand(inputData).ToArray();
        if (ids.Length > 0 && Member(inputData, ["IsSimulation"]) is bool simulated)
        {
            s_simulated.Add(ids, simulated);
        }

        return ids;
    }

    private static IEnumerable<string?> Expand(object? input)
    {
        object? value = Unwrap(input);
        if (value is not (null or string or IDictionary) && LanguagePrimitives.GetEnumerable(value) is { } items)
        {
            return items.Cast<object?>().Select(ToText);
        }

        return [ToText(input)];
    }

    private static string? ToText(object? input) => Unwrap(input) switch
    {
        null => null,
        string text => text,

        // A number typed as an argument still knows its text, leading zero included.
        IConvertible when input is PSObject typed => typed.ToString(),
        IConvertible number => number.ToString(CultureInfo.InvariantCulture),
        _ when Member(input, s_members) is { } id => ToText(id),
        object other => other.ToString(),
    };

    private static object? Member(object? input, string[] names)
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

    private static object? Unwrap(object? input) => input is PSObject wrapped ? wrapped.BaseObject : input;
}
