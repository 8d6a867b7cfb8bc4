using System;
using System.Collections.Generic;
using RootAccess.Policies.Matching;

namespace RootAccess.Policies.Conditions;

/// <summary>Knows AWS's condition operators and how each reads its values.</summary>
internal static class ConditionValueFactory
{
    private const string NumberWanted = "a number";
    private const string DateWanted = "a date of ISO 8601 or seconds since 1970";
    private const string RangeWanted = "an IP address or CIDR range";

    /// <summary>Reads one value; the flag tells whether the document's version has policy variables.</summary>
    private delegate IConditionValue? Reader(string text, bool variables);

    private sealed record OperatorEntry(Reader Read, string Wanted, bool IsNegated = false);

    private static readonly Dictionary<string, OperatorEntry> s_operators = CreateOperators();

    public static bool IsKnown(string baseName) => s_operators.ContainsKey(baseName);

    public static bool IsNegated(string baseName) =>
        s_operators.TryGetValue(baseName, out OperatorEntry? entry) && entry.IsNegated;

    /// <summary>Reads a value for a known operator; null if it is not what the operator takes.</summary>
    public static IConditionValue? Read(string baseName, string text, bool variables, out string wanted)
    {
        OperatorEntry entry = s_operators[baseName];
        wanted = entry.Wanted;
        return entry.Read(text, variables);
    }

    private static Dictionary<string, OperatorEntry> CreateOperators()
    {
        Dictionary<string, OperatorEntry> operators = new(StringComparer.OrdinalIgnoreCase);
        AddPair("StringEquals", "StringNotEquals", Text(wildcards: false, ignoreCase: false));
        AddPair("StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", Text(wildcards: false, ignoreCase: true));
        AddPair("StringLike", "StringNotLike", Text(wildcards: true, ignoreCase: false));
        // AWS documents that the Equals and Like forms of the ARN operators behave alike.
        AddPair("ArnEquals", "ArnNotEquals", Arn);
        AddPair("ArnLike", "ArnNotLike", Arn);
        AddPair("IpAddress", "NotIpAddress", (text, _) => IpRange.TryParse(text), RangeWanted);
        operators.Add("Bool", new(Text(wildcards: false, ignoreCase: true), string.Empty));
        operators.Add("BinaryEquals", new((text, _) => BinaryValue.TryParse(text), "base64 text"));
        AddOrdered<decimal>("Numeric", ValueParsers.ParseNumber, NumberWanted);
        AddOrdered<DateTimeOffset>("Date", ValueParsers.ParseDate, DateWanted);
        return operators;

        void AddPair(string name, string negatedName, Reader read, string wanted = "")
        {
            operators.Add(name, new(read, wanted));
            operators.Add(negatedName, new(read, wanted, IsNegated: true));
        }

        void AddOrdered<T>(string prefix, Func<string, T?> parse, string wanted)
            where T : struct, IComparable<T>
        {
            AddPair(prefix + "Equals", prefix + "NotEquals", Ordered(ComparisonKind.Equal, parse), wanted);
            operators.Add(prefix + "LessThan", new(Ordered(ComparisonKind.Less, parse), wanted));
            operators.Add(prefix + "LessThanEquals", new(Ordered(ComparisonKind.LessOrEqual, parse), wanted));
            operators.Add(prefix + "GreaterThan", new(Ordered(ComparisonKind.Greater, parse), wanted));
            operators.Add(prefix + "GreaterThanEquals", new(Ordered(ComparisonKind.GreaterOrEqual, parse), wanted));
        }
    }

    private static Reader Text(bool wildcards, bool ignoreCase) =>
        (text, variables) => new TextValue(PatternTemplateParser.Parse(text, wildcards, variables), ignoreCase);

    private static ArnValue Arn(string text, bool variables) =>
        new(PatternTemplateParser.Parse(text, wildcards: true, variables));

    private static Reader Ordered<T>(ComparisonKind comparison, Func<string, T?> parse)
        where T : struct, IComparable<T> =>
        (text, _) => parse(text) is { } value ? new OrderedValue<T>(value, comparison, parse) : null;
}
