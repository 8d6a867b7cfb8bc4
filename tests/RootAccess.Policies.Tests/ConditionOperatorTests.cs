using RootAccess.Policies.Tests.Support;
using Xunit;

namespace RootAccess.Policies.Tests;

/// <summary>Every condition operator against one value, and against a key that is absent.</summary>
public sealed class ConditionOperatorTests
{
    [Theory]
    [InlineData("StringEquals", "Alice", "Alice", true)]
    [InlineData("StringEquals", "Alice", "alice", false)]
    [InlineData("StringEquals", "A*", "Alice", false)]
    [InlineData("StringEquals", "A*", "A*", true)]
    [InlineData("StringNotEquals", "Alice", "alice", true)]
    [InlineData("StringNotEquals", "Alice", "Alice", false)]
    [InlineData("StringEqualsIgnoreCase", "Alice", "aLICE", true)]
    [InlineData("StringEqualsIgnoreCase", "Alice", "Bob", false)]
    [InlineData("StringNotEqualsIgnoreCase", "Alice", "aLICE", false)]
    [InlineData("StringNotEqualsIgnoreCase", "Alice", "Bob", true)]
    [InlineData("StringLike", "A*e", "Alice", true)]
    [InlineData("StringLike", "A?ice", "Alice", true)]
    [InlineData("StringLike", "a*", "Alice", false)]
    [InlineData("StringLike", "Ali", "Alice", false)]
    [InlineData("StringNotLike", "A*e", "Alice", false)]
    [InlineData("StringNotLike", "B*", "Alice", true)]
    public void Strings(string op, string policyValue, string requestValue, bool holds) =>
        AssertHolds(op, policyValue, holds, requestValue);

    [Theory]
    [InlineData("ArnEquals", "arn:aws:iam::*:role/ops", "arn:aws:iam::111122223333:role/ops", true)]
    [InlineData("ArnEquals", "arn:aws:iam::*:role/ops", "arn:aws:iam::111122223333:role/OPS", false)]
    [InlineData("ArnLike", "arn:*:iam::*:root", "arn:aws-cn:iam::111122223333:root", true)]
    [InlineData("ArnLike", "arn:aws:iam::*:role/*", "arn:aws:iam::111122223333:role/a:b/c", true)]
    [InlineData("ArnLike", "arn:aws:*:root", "arn:aws:iam::111122223333:root", false)]
    [InlineData("ArnLike", "arn:aws:iam:*:root", "arn:aws:iam::111122223333:root", false)]
    [InlineData("ArnLike", "*", "arn:aws:iam::111122223333:root", true)]
    [InlineData("ArnLike", "arn:aws:iam::*:root", "not-an-arn", false)]
    [InlineData("ArnNotEquals", "arn:aws:iam::*:root", "arn:aws:iam::111122223333:root", false)]
    [InlineData("ArnNotLike", "arn:aws:iam::*:root", "arn:aws:iam::111122223333:root", false)]
    [InlineData("ArnNotLike", "arn:aws:iam::*:root", "arn:aws:iam::111122223333:user/alice", true)]
    public void Arns(string op, string policyValue, string requestValue, bool holds) =>
        AssertHolds(op, policyValue, holds, requestValue);

    [Theory]
    [InlineData("Bool", "true", "true", true)]
    [InlineData("Bool", "true", "True", true)]
    [InlineData("Bool", "true", "false", false)]
    [InlineData("Bool", "false", "false", true)]
    [InlineData("BinaryEquals", "QmluYXJ5", "QmluYXJ5", true)]
    [InlineData("BinaryEquals", "QmluYXJ5", "QmluYXJ4", false)]
    [InlineData("BinaryEquals", "QmluYXJ5", "not base64!", false)]
    public void Booleans_and_bytes(string op, string policyValue, string requestValue, bool holds) =>
        AssertHolds(op, policyValue, holds, requestValue);

    [Theory]
    [InlineData("NumericEquals", "10", "10.0", true)]
    [InlineData("NumericEquals", "10", "11", false)]
    [InlineData("NumericNotEquals", "10", "11", true)]
    [InlineData("NumericNotEquals", "10", "10", false)]
    [InlineData("NumericLessThan", "10", "9", true)]
    [InlineData("NumericLessThan", "10", "10", false)]
    [InlineData("NumericLessThanEquals", "10", "10", true)]
    [InlineData("NumericLessThanEquals", "10", "11", false)]
    [InlineData("NumericGreaterThan", "10", "11", true)]
    [InlineData("NumericGreaterThan", "10", "10", false)]
    [InlineData("NumericGreaterThanEquals", "10", "10", true)]
    [InlineData("NumericGreaterThanEquals", "-1.5", "-2", false)]
    [InlineData("NumericLessThan", "10", "many", false)]
    public void Numbers(string op, string policyValue, string requestValue, bool holds) =>
        AssertHolds(op, policyValue, holds, requestValue);

    [Theory]
    [InlineData("DateEquals", "2026-01-01T00:00:00Z", "2026-01-01T01:00:00+01:00", true)]
    [InlineData("DateEquals", "2026-01-01T00:00:00Z", "1767225600", true)]
    [InlineData("DateEquals", "2026-01-01T00:00:00Z", "1767225601", false)]
    [InlineData("DateEquals", "2026-01-01T00:00:00.5Z", "1767225600.5", true)]
    [InlineData("DateEquals", "2026-01-01T00:00:00Z", "99999999999999999999", false)]
    [InlineData("DateEquals", "2026", "2026-01-01T00:00:00Z", true)]
    [InlineData("DateNotEquals", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", false)]
    [InlineData("DateNotEquals", "2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z", true)]
    [InlineData("DateLessThan", "2026-01-01T00:00:00Z", "2025-12-31T23:59:59Z", true)]
    [InlineData("DateLessThan", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", false)]
    [InlineData("DateLessThanEquals", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", true)]
    [InlineData("DateLessThanEquals", "2026-01-01", "2026-01-01T00:00:01Z", false)]
    [InlineData("DateGreaterThan", "2026-01-01", "2026-01-01T00:00:00.001Z", true)]
    [InlineData("DateGreaterThan", "2026-01-01", "2026-01-01", false)]
    [InlineData("DateGreaterThanEquals", "2026-01-01", "2026-01-01", true)]
    [InlineData("DateGreaterThanEquals", "2026-01-01", "2025-12-31", false)]
    [InlineData("DateGreaterThan", "2026-01-01", "tomorrow", false)]
    public void Dates(string op, string policyValue, string requestValue, bool holds) =>
        AssertHolds(op, policyValue, holds, requestValue);

    [Theory]
    [InlineData("IpAddress", "203.0.113.0/24", "203.0.113.255", true)]
    [InlineData("IpAddress", "203.0.113.0/24", "203.0.114.0", false)]
    [InlineData("IpAddress", "203.0.113.128/25", "203.0.113.127", false)]
    [InlineData("IpAddress", "203.0.113.7", "203.0.113.7", true)]
    [InlineData("IpAddress", "0.0.0.0/0", "198.51.100.1", true)]
    [InlineData("IpAddress", "0.0.0.0/0", "2001:db8::1", false)]
    [InlineData("IpAddress", "2001:db8::/33", "2001:db8:7fff::1", true)]
    [InlineData("IpAddress", "2001:db8::/33", "2001:db8:8000::1", false)]
    [InlineData("NotIpAddress", "203.0.113.0/24", "203.0.113.9", false)]
    [InlineData("NotIpAddress", "203.0.113.0/24", "203.0.114.9", true)]
    [InlineData("IpAddress", "203.0.113.0/24", "203.0.113", false)]
    public void Addresses(string op, string policyValue, string requestValue, bool holds) =>
        AssertHolds(op, policyValue, holds, requestValue);

    [Theory]
    [InlineData("StringEquals", "x", false)]
    [InlineData("StringEqualsIgnoreCase", "x", false)]
    [InlineData("StringLike", "*", false)]
    [InlineData("ArnEquals", "*", false)]
    [InlineData("ArnLike", "*", false)]
    [InlineData("Bool", "false", false)]
    [InlineData("BinaryEquals", "QQ==", false)]
    [InlineData("NumericEquals", "1", false)]
    [InlineData("NumericLessThan", "1", false)]
    [InlineData("NumericLessThanEquals", "1", false)]
    [InlineData("NumericGreaterThan", "1", false)]
    [InlineData("NumericGreaterThanEquals", "1", false)]
    [InlineData("DateEquals", "2026-01-01", false)]
    [InlineData("DateLessThan", "2026-01-01", false)]
    [InlineData("DateLessThanEquals", "2026-01-01", false)]
    [InlineData("DateGreaterThan", "2026-01-01", false)]
    [InlineData("DateGreaterThanEquals", "2026-01-01", false)]
    [InlineData("IpAddress", "0.0.0.0/0", false)]
    [InlineData("StringNotEquals", "x", true)]
    [InlineData("StringNotEqualsIgnoreCase", "x", true)]
    [InlineData("StringNotLike", "*", true)]
    [InlineData("ArnNotEquals", "*", true)]
    [InlineData("ArnNotLike", "*", true)]
    [InlineData("NumericNotEquals", "1", true)]
    [InlineData("DateNotEquals", "2026-01-01", true)]
    [InlineData("NotIpAddress", "0.0.0.0/0", true)]
    public void A_missing_key_satisfies_only_negated_operators_or_IfExists(string op, string policyValue, bool holds)
    {
        AssertHolds(op, policyValue, holds);
        AssertHolds(op + "IfExists", policyValue, holds: true);
    }

    [Theory]
    [InlineData("StringEqualsIfExists", "a", "b", false)]
    [InlineData("StringEqualsIfExists", "a", "a", true)]
    [InlineData("StringNotEqualsIfExists", "a", "a", false)]
    [InlineData("BoolIfExists", "true", "false", false)]
    public void IfExists_still_compares_a_key_that_is_there(
        string op, string policyValue, string requestValue, bool holds) =>
        AssertHolds(op, policyValue, holds, requestValue);

    [Theory]
    [InlineData("Null", "true", true, false)]
    [InlineData("Null", "false", false, true)]
    [InlineData("ForAllValues:Null", "true", true, false)]
    [InlineData("ForAllValues:Null", "false", true, true)]
    [InlineData("ForAnyValue:Null", "true", false, false)]
    [InlineData("ForAnyValue:Null", "false", false, true)]
    public void Null_tests_for_the_key_itself(string op, string policyValue, bool whenAbsent, bool whenPresent)
    {
        AssertHolds(op, policyValue, whenAbsent);
        AssertHolds(op, policyValue, whenPresent, "anything");
    }

    [Fact]
    public void Operator_and_key_names_are_not_case_sensitive() =>
        AssertCondition(""" { "stringequals": { "AWS:TestKey": "a" } } """, holds: true, "a");

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void Json_booleans_and_numbers_count_as_text(string value)
    {
        AssertCondition($$""" { "Bool": { "aws:TestKey": {{value}} } } """, holds: true, value);
        AssertCondition(""" { "NumericEquals": { "aws:TestKey": 12 } } """, holds: true, "12");
    }

    private static void AssertHolds(string op, string policyValue, bool holds, params string[] requestValues) =>
        AssertCondition($$""" { "{{op}}": { "aws:TestKey": "{{policyValue}}" } } """, holds, requestValues);

    private static void AssertCondition(string condition, bool holds, params string[] requestValues)
    {
        NamedPolicy policy = PolicyDocuments.Statement(
            "Test", $$""" "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {{condition}} """);

        PolicyDecision decision = PolicyEvaluator.Evaluate(
            new() { Identity = [policy] }, Requests.WithValues("aws:TestKey", requestValues));

        Assert.Equal(holds, decision.IsAllowed);
    }
}
