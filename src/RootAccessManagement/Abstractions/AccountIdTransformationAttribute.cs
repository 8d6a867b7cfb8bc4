using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Management.Automation;

namespace RootAccessManagement.Abstractions;

/// <summary>
/// Makes account ids of text, numbers, tables and objects. Whatever is no id passes through as text, so that the cmdlet
/// can report it and go on with the others.
/// </summary>
internal sealed class AccountIdTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>The members that an object's id is taken from.</summary>
    internal static readonly string[] Members = ["AccountId", "Account ID", "Id"];

    /// <summary>Lets null through: the cmdlet reports it.</summary>
    public override bool TransformNullOptionalParameters => true;

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object?[] items = Expand(inputData);
        string?[] ids = [.. items.Select(ToText)];
        RowOrigins.Remember(ids, items);
        return ids;
    }

    private static object?[] Expand(object? input)
    {
        object? value = InputMember.Unwrap(input);
        return value is not (null or string or IDictionary) && LanguagePrimitives.GetEnumerable(value) is { } items
            ? [.. items.Cast<object?>()]
            : [input];
    }

    private static string? ToText(object? input) => InputMember.Unwrap(input) switch
    {
        null => null,
        string text => text,

        // A number typed as an argument still knows its text, leading zero included.
        IConvertible when input is PSObject typed => typed.ToString(),
        IConvertible number => number.ToString(CultureInfo.InvariantCulture),
        _ when InputMember.Read(input, Members) is { } id => ToText(id),
        object other => other.ToString(),
    };
}
