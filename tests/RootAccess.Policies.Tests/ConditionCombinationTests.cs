using System;
using System.Collections.Generic;
using RootAccess.Policies.Tests.Support;
using Xunit;

namespace RootAccess.Policies.Tests;

/// <summary>Several operators, keys and values, and keys with several values in the request.</summary>
public sealed class ConditionCombinationTests
{
    [Theory]
    [InlineData("a", true)]
    [InlineData("b", true)]
    [InlineData("c", false)]
    public void Values_are_alternatives(string requestValue, bool holds) =>
        Assert.Equal(holds, Holds("""{ "StringEquals": { "k": ["a", "b"] } }""", requestValue));

    [Theory]
    [InlineData("a", false)]
    [InlineData("b", false)]
    [InlineData("c", true)]
    public void Values_of_a_negated_operator_must_all_differ(string requestValue, bool holds) =>
        Assert.Equal(holds, Holds("""{ "StringNotEquals": { "k": ["a", "b"] } }""", requestValue));

    [Theory]
    [InlineData("1", "2", true)]
    [InlineData("1", "0", false)]
    [InlineData("0", "2", false)]
    public void Keys_of_one_operator_must_all_match(string first, string second, bool holds) =>
        Assert.Equal(holds, HoldsWith("""{ "StringEquals": { "k1": "1", "k2": "2" } }""", first, second));

    [Theory]
    [InlineData("1", "2", true)]
    [InlineData("1", "0", false)]
    [InlineData("0", "2", false)]
    public void Operators_must_all_match(string first, string second, bool holds) =>
        Assert.Equal(
            holds, HoldsWith("""{ "StringEquals": { "k1": "1" }, "NumericEquals": { "k2": "2" } }""", first, second));

    [Theory]
    [InlineData("ForAllValues:StringEquals", "a,b", true)]
    [InlineData("ForAllValues:StringEquals", "a,c", false)]
    [InlineData("ForAllValues:StringEquals", "", true)]
    [InlineData("ForAnyValue:StringEquals", "a,c", true)]
    [InlineData("ForAnyValue:StringEquals", "c,d", false)]
    [InlineData("ForAnyValue:StringEquals", "", false)]
    [InlineData("ForAllValues:StringNotEquals", "c,d", true)]
    [InlineData("ForAllValues:StringNotEquals", "a,c", false)]
    [InlineData("ForAllValues:StringNotEquals", "", true)]
    [InlineData("ForAnyValue:StringNotEquals", "a,c", true)]
    [InlineData("ForAnyValue:StringNotEquals", "a,b", false)]
    [InlineData("ForAnyValue:StringNotEquals", "", false)]
    [InlineData("ForAnyValue:StringEqualsIfExists", "", true)]
    [InlineData("ForAllValues:StringEqualsIfExists", "a,c", false)]
    [InlineData("StringEquals", "c,a", true)]
    [InlineData("StringNotEquals", "c,a", false)]
    public void Set_operators_quantify_over_the_values_of_the_request(string op, string requestValues, bool holds)
    {
        string[] values = requestValues.Split(',', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(holds, Holds($$"""{ "{{op}}": { "k": ["a", "b"] } }""", values));
    }

    [Theory]
    [InlineData("""{ "Null": { "k": ["true", "false"] } }""", true)]
    [InlineData("""{ "StringEquals": { "k": [] } }""", false)]
    [InlineData("""{ "StringNotEquals": { "k": [] } }""", true)]
    [InlineData("{}", true)]
    public void Empty_and_contradictory_lists_have_a_defined_meaning(string condition, bool holds) =>
        Assert.Equal(holds, Holds(condition, "a"));

    [Fact]
    public void A_key_with_an_empty_list_is_absent()
    {
        RequestContext request = Requests.WithValues("other", "x") with
        {
            Keys = new Dictionary<string, IReadOnlyList<string>> { ["k"] = [] },
        };

        Assert.True(Evaluate("""{ "Null": { "k": "true" } }""", request));
    }

    [Fact]
    public void Keys_are_found_in_a_case_sensitive_dictionary_too()
    {
        RequestContext request = Requests.WithValues("other", "x") with
        {
            Keys = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                ["AWS:PRINCIPALARN"] = ["a"],
            },
        };

        Assert.True(Evaluate("""{ "StringEquals": { "aws:PrincipalArn": "a" } }""", request));
    }

    private static bool Holds(string condition, params string[] requestValues) =>
        Evaluate(condition, Requests.WithValues("k", requestValues));

    private static bool HoldsWith(string condition, string first, string second) =>
        Evaluate(condition, Requests.User("s3:GetObject", "*", ("k1", first), ("k2", second)));

    private static bool Evaluate(string condition, RequestContext request)
    {
        NamedPolicy policy = PolicyDocuments.Statement(
            "Test", $$""" "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {{condition}} """);
        return PolicyEvaluator.Evaluate(new() { Identity = [policy] }, request).IsAllowed;
    }
}
