using System.Collections.Generic;
using System.Linq;
using RootAccess.Policies.Tests.Support;
using Xunit;

namespace RootAccess.Policies.Tests;

/// <summary>Policy variables in resources and conditions.</summary>
public sealed class PolicyVariableTests
{
    private const string Bucket = "arn:aws:s3:::home/";

    [Theory]
    [InlineData("${aws:username}/*", "alice/x", true)]
    [InlineData("${aws:username}/*", "bob/x", false)]
    [InlineData("${AWS:UserName}/*", "alice/x", true)]
    [InlineData("${aws:PrincipalTag/team}/*", "alice/x", false)]
    [InlineData("${aws:PrincipalTag/team}/*", "/x", false)]
    [InlineData("${aws:PrincipalTag/team, 'shared'}/*", "shared/x", true)]
    [InlineData("${aws:PrincipalTag/team, ''}/*", "/x", true)]
    [InlineData("${aws:username, 'shared'}/*", "alice/x", true)]
    [InlineData("${aws:username, 'shared'}/*", "shared/x", false)]
    [InlineData("${*}", "*", true)]
    [InlineData("${*}", "x", false)]
    [InlineData("${?}", "?", true)]
    [InlineData("${?}", "x", false)]
    [InlineData("${$}", "$", true)]
    [InlineData("$x", "$x", true)]
    public void Are_filled_in_in_resources(string pattern, string key, bool matches) =>
        Assert.Equal(matches, IsResourceMatched(Bucket + pattern, Bucket + key));

    [Fact]
    public void Do_not_bring_wildcards_in_by_their_value() =>
        Assert.False(
            Evaluate(
                $$""" "Resource": "{{Bucket}}${aws:PrincipalTag/team}/*" """,
                Requests.User("s3:GetObject", Bucket + "red/x", ("aws:PrincipalTag/team", "*"))));

    [Fact]
    public void Without_a_value_match_no_NotResource() =>
        Assert.True(
            Evaluate(
                $$""" "NotResource": "{{Bucket}}${aws:PrincipalTag/team}" """,
                Requests.User("s3:GetObject", Bucket + "red")));

    [Theory]
    [InlineData("2008-10-17", false)]
    [InlineData("2012-10-17", true)]
    public void Work_only_in_the_current_version(string version, bool matches)
    {
        string members = $$""" "Resource": "{{Bucket}}${aws:username}" """;

        Assert.Equal(matches, Evaluate(members, Requests.User("s3:GetObject", Bucket + "alice"), version));
        Assert.Equal(!matches, Evaluate(members, Requests.User("s3:GetObject", Bucket + "${aws:username}"), version));
    }

    [Theory]
    [InlineData("StringEquals", "${aws:PrincipalAccount}", Requests.AccountId, true)]
    [InlineData("StringEquals", "${aws:PrincipalAccount}", "444455556666", false)]
    [InlineData("StringNotEquals", "${aws:PrincipalAccount}", "444455556666", true)]
    [InlineData("StringLike", "${aws:username}-*", "alice-1", true)]
    [InlineData("StringLike", "${aws:username}${*}", "alice-1", false)]
    [InlineData("ArnLike", "arn:aws:iam::${aws:PrincipalAccount}:*", "arn:aws:iam::111122223333:role/x", true)]
    [InlineData("ArnEquals", "${aws:PrincipalArn}", Requests.UserArn, true)]
    [InlineData("Bool", "${aws:MultiFactorAuthPresent, 'true'}", "true", true)]
    public void Are_filled_in_in_conditions(string op, string policyValue, string requestValue, bool holds) =>
        Assert.Equal(
            holds,
            Evaluate(
                $$""" "Resource": "*", "Condition": { "{{op}}": { "aws:TestKey": "{{policyValue}}" } } """,
                Requests.User("s3:GetObject", "*", ("aws:TestKey", requestValue))));

    [Fact]
    public void Take_no_key_with_several_values()
    {
        RequestContext request = Requests.User("s3:GetObject", Bucket + "red");
        Dictionary<string, IReadOnlyList<string>> keys = request.Keys.ToDictionary(key => key.Key, key => key.Value);
        keys["aws:TagKeys"] = ["red", "blue"];
        request = request with { Keys = keys };

        Assert.False(Evaluate($$""" "Resource": "{{Bucket}}${aws:TagKeys}" """, request));
    }

    private static bool IsResourceMatched(string pattern, string resource) =>
        Evaluate($$""" "Resource": "{{pattern}}" """, Requests.User("s3:GetObject", resource));

    private static bool Evaluate(string members, RequestContext request, string version = "2012-10-17")
    {
        NamedPolicy policy = PolicyDocuments.Statement(
            "Test", """ "Effect": "Allow", "Action": "*", """ + members, version);
        return PolicyEvaluator.Evaluate(new() { Identity = [policy] }, request).IsAllowed;
    }
}
