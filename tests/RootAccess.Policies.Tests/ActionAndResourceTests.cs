using System;
using System.Diagnostics;
using System.Linq;
using RootAccess.Policies.Matching;
using RootAccess.Policies.Tests.Support;
using Xunit;

namespace RootAccess.Policies.Tests;

/// <summary>Action, NotAction, Resource and NotResource with their wildcards.</summary>
public sealed class ActionAndResourceTests
{
    [Theory]
    [InlineData("\"iam:GetUser\"", "iam:GetUser", true)]
    [InlineData("\"IAM:getuser\"", "iam:GetUser", true)]
    [InlineData("\"iam:Get*\"", "iam:GetUser", true)]
    [InlineData("\"iam:Get*\"", "iam:ListUsers", false)]
    [InlineData("\"iam:*AccessKey*\"", "iam:ListAccessKeys", true)]
    [InlineData("\"iam:???User\"", "iam:GetUser", true)]
    [InlineData("\"iam:??User\"", "iam:GetUser", false)]
    [InlineData("\"*\"", "sqs:ListQueues", true)]
    [InlineData("\"*:*\"", "sqs:ListQueues", true)]
    [InlineData("\"iam:*\"", "s3:GetObject", false)]
    [InlineData("[\"s3:*\", \"iam:GetUser\"]", "iam:GetUser", true)]
    [InlineData("[]", "iam:GetUser", false)]
    public void Actions_match_without_regard_to_case(string policyActions, string action, bool matches)
    {
        RequestContext request = Requests.User(action);

        Assert.Equal(matches, IsAllowed($""" "Action": {policyActions}, "Resource": "*" """, request));
        Assert.Equal(!matches, IsAllowed($""" "NotAction": {policyActions}, "Resource": "*" """, request));
    }

    [Theory]
    [InlineData("*", "*", true)]
    [InlineData("*", "arn:aws:s3:::b/k", true)]
    [InlineData("arn:aws:s3:::b/*", "arn:aws:s3:::b/x/y:z", true)]
    [InlineData("arn:aws:s3:::b/*", "arn:aws:s3:::b", false)]
    [InlineData("arn:aws:s3:::b?", "arn:aws:s3:::b1", true)]
    [InlineData("arn:aws:s3:::B", "arn:aws:s3:::b", false)]
    [InlineData("arn:aws:iam::*:root", "arn:aws:iam::111122223333:root", true)]
    [InlineData("arn:aws:iam::*:root", "arn:aws:iam::111122223333:user/root", false)]
    [InlineData("arn:aws:iam::*:root", "*", false)]
    [InlineData("arn:aws:sqs:*:*:*", "arn:aws:sqs:eu-west-1:111122223333:q", true)]
    [InlineData("arn:aws:sqs:*:q:*", "arn:aws:sqs:eu-west-1:111122223333:q:x", false)]
    [InlineData("arn:aws:s*:*:*:*", "arn:aws:sns:eu-west-1:111122223333:t", true)]
    public void Resources_match_field_by_field(string policyResource, string resource, bool matches)
    {
        RequestContext request = Requests.User("s3:GetObject", resource);

        Assert.Equal(matches, IsAllowed($""" "Action": "*", "Resource": "{policyResource}" """, request));
        Assert.Equal(!matches, IsAllowed($""" "Action": "*", "NotResource": "{policyResource}" """, request));
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("*", "", true)]
    [InlineData("?", "", false)]
    [InlineData("**a", "bba", true)]
    [InlineData("a*?", "a", false)]
    [InlineData("a*?", "ab", true)]
    [InlineData("*ab*ab", "abab", true)]
    [InlineData("*ab*ab", "abaab", true)]
    [InlineData("*ab*ab", "abxb", false)]
    [InlineData("a*b*c", "abcbcc", true)]
    public void Wildcards_backtrack_correctly(string pattern, string text, bool matches) =>
        Assert.Equal(matches, Compile(pattern).Matches(text));

    [Fact]
    public void A_pattern_of_many_runs_takes_no_exponential_time()
    {
        // Trying every way to spread the runs would need more steps than there are atoms.
        AssertFast(string.Concat(Enumerable.Repeat("*a", 200)) + "*b");
    }

    [Fact]
    public void A_run_before_a_long_literal_takes_no_more_than_the_product_of_the_lengths() =>
        AssertFast("*" + new string('a', 200) + "b");

    private static void AssertFast(string patternText)
    {
        WildcardPattern pattern = Compile(patternText);
        string text = new('a', 50_000);
        Stopwatch watch = Stopwatch.StartNew();

        Assert.False(pattern.Matches(text));
        Assert.True(pattern.Matches(text + "b"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }

    private static WildcardPattern Compile(string pattern) =>
        PatternTemplateParser.Parse(pattern, wildcards: true, variables: false).Fixed!;

    private static bool IsAllowed(string members, RequestContext request)
    {
        NamedPolicy policy = PolicyDocuments.Statement("Test", """ "Effect": "Allow", """ + members);
        return PolicyEvaluator.Evaluate(new() { Identity = [policy] }, request).IsAllowed;
    }
}
