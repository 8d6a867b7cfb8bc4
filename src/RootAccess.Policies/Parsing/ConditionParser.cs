using System;
using System.Collections.Generic;
using RootAccess.Policies.Conditions;

namespace RootAccess.Policies.Parsing;

/// <summary>Reads the Condition element: operators, under each its keys, under each its values.</summary>
internal static class ConditionParser
{
    public static List<ICondition> Parse(PolicyElement element, bool hasVariables)
    {
        List<ICondition> conditions = [];
        foreach ((string name, PolicyElement keys) in element.Members(StringComparer.OrdinalIgnoreCase))
        {
            ConditionOperator op = ParseOperator(name, keys);
            foreach ((string key, PolicyElement values) in keys.Members(StringComparer.OrdinalIgnoreCase))
            {
                conditions.Add(op.IsNull
                    ? new NullCondition(key, op.Quantifier, ParseNullValues(values))
                    : new KeyCondition(key, op, ParseValues(op, values, hasVariables)));
            }
        }

        return conditions;
    }

    private static ConditionOperator ParseOperator(string name, PolicyElement element)
    {
        ConditionOperator op = ConditionOperator.Parse(name);
        if (op.IsNull)
        {
            return op.IfExists ? throw element.Error("Null cannot be combined with IfExists") : op;
        }

        return ConditionValueFactory.IsKnown(op.BaseName) ? op : throw element.Error("is not a condition operator");
    }

    private static List<bool> ParseNullValues(PolicyElement element)
    {
        List<bool> values = [];
        foreach (PolicyElement item in element.OneOrMany())
        {
            values.Add(bool.TryParse(item.ScalarText(), out bool value)
                ? value
                : throw item.Error("must be true or false"));
        }

        return values;
    }

    private static List<IConditionValue> ParseValues(ConditionOperator op, PolicyElement element, bool hasVariables)
    {
        List<IConditionValue> values = [];
        foreach (PolicyElement item in element.OneOrMany())
        {
            values.Add(ParseValue(op, item, hasVariables));
        }

        return values;
    }

    private static IConditionValue ParseValue(ConditionOperator op, PolicyElement item, bool hasVariables)
    {
        try
        {
            return ConditionValueFactory.Read(op.BaseName, item.ScalarText(), hasVariables, out string wanted)
                ?? throw item.Error("must be " + wanted);
        }
        catch (FormatException e) when (e is not PolicyFormatException)
        {
            throw item.Error(e.Message);
        }
    }
}
