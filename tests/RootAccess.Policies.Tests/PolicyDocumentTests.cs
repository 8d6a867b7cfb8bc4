using System;
using Xunit;

namespace RootAccess.Policies.Tests;

/// <summary>Reading documents: what is accepted, and how the rest is refused.</summary>
public sealed class PolicyDocumentTests
{
    public sealed class Accepts
    {
        [Fact]
        public void A_single_statement_and_single_strings()
        {
            PolicyDocument document = PolicyDocument.Parse(
                """{ "Statement": { "Sid": "One", "Effect": "Deny", "Action": "s3:*", "Resource": "*" } }""");

            Assert.Null(document.Version);
            PolicyStatement statement = Assert.Single(document.Statements);
            Assert.Equal("One", statement.Sid);
            Assert.Equal(PolicyEffect.Deny, statement.Effect);
        }

        [Fact]
        public void Several_statements_in_order_with_empty_Sids()
        {
            PolicyDocument document = PolicyDocument.Parse(
                """
                { "Version": "2012-10-17", "Id": "x", "Statement": [
                  { "Sid": "", "Effect": "Allow", "Action": ["s3:*"], "Resource": ["*"] },
                  { "Sid": "", "Effect": "Deny", "NotAction": "iam:*", "NotResource": "arn:aws:iam::*:root" },
                  { "Effect": "Allow", "Action": "*", "Resource": "*" }] }
                """);

            Assert.Equal("2012-10-17", document.Version);
            Assert.Collection(
                document.Statements,
                first => Assert.Equal((null, PolicyEffect.Allow), (first.Sid, first.Effect)),
                second => Assert.Equal((null, PolicyEffect.Deny), (second.Sid, second.Effect)),
                third => Assert.Equal((null, PolicyEffect.Allow), (third.Sid, third.Effect)));
        }

        [Fact]
        public void A_trust_policy_without_resource()
        {
            PolicyDocument document = PolicyDocument.Parse(
                """
                { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sts:AssumeRole",
                  "Principal": { "AWS": "111122223333" } }] }
                """);

            Assert.True(Assert.Single(document.Statements).HasPrincipal);
        }
    }

    public sealed class Refuses
    {
        [Theory]
        [InlineData("")]
        [InlineData("not json")]
        [InlineData("{ \"Statement\": [ }")]
        [InlineData("{} {}")]
        public void Text_that_is_not_json(string json)
        {
            PolicyFormatException error = Assert.Throws<PolicyFormatException>(() => PolicyDocument.Parse(json));

            Assert.Contains("line 1, byte", error.Message, StringComparison.Ordinal);
        }

        [Fact]
        public void Half_a_surrogate_pair() =>
            AssertRefused("""{ "Version": "\ud800", "Statement": [] }""", "Version");

        [Theory]
        [InlineData("[]", "")]
        [InlineData("null", "")]
        [InlineData("{}", "Statement")]
        [InlineData("""{ "Version": "2020-01-01", "Statement": [] }""", "Version")]
        [InlineData("""{ "Version": 2012, "Statement": [] }""", "Version")]
        [InlineData("""{ "Version": "2012-10-17", "Statement": [] }""", "Statement")]
        [InlineData("""{ "Version": "2012-10-17", "Statement": "x" }""", "Statement")]
        [InlineData("""{ "Version": "2012-10-17", "Statement": [null] }""", "Statement[0]")]
        [InlineData("""{ "Statement": [], "Statements": [] }""", "Statements")]
        [InlineData("""{ "Statement": [], "Statement": [] }""", "Statement")]
        public void A_wrong_document(string json, string path) => AssertRefused(json, path);

        [Theory]
        [InlineData(""" "Action": "*", "Resource": "*" """, "")]
        [InlineData(""" "Effect": "allow", "Action": "*", "Resource": "*" """, ".Effect")]
        [InlineData(""" "Effect": true, "Action": "*", "Resource": "*" """, ".Effect")]
        [InlineData(""" "Effect": "Allow", "Resource": "*" """, "")]
        [InlineData(""" "Effect": "Allow", "Action": "*", "NotAction": "*", "Resource": "*" """, "")]
        [InlineData(""" "Effect": "Allow", "Action": "*" """, "")]
        [InlineData(""" "Effect": "Allow", "Action": "*", "Resource": "*", "NotResource": "*" """, "")]
        [InlineData(""" "Effect": "Allow", "Action": "GetUser", "Resource": "*" """, ".Action")]
        [InlineData(""" "Effect": "Allow", "Action": ["iam:*", "iam:"], "Resource": "*" """, ".Action[1]")]
        [InlineData(""" "Effect": "Allow", "Action": 7, "Resource": "*" """, ".Action")]
        [InlineData(""" "Effect": "Allow", "Action": "*", "Resource": "bucket" """, ".Resource")]
        [InlineData(""" "Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3" """, ".Resource")]
        [InlineData(""" "Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::${aws:username" """, ".Resource")]
        [InlineData(""" "Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::${}" """, ".Resource")]
        [InlineData(""" "Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::${a, b}" """, ".Resource")]
        [InlineData(""" "Effect": "Allow", "Action": "*", "Resource": { } """, ".Resource")]
        [InlineData(""" "Sid": 1, "Effect": "Allow", "Action": "*", "Resource": "*" """, ".Sid")]
        [InlineData(""" "Effect": "Allow", "Action": "*", "Resource": "*", "Resources": "*" """, ".Resources")]
        [InlineData(""" "Effect": "Allow", "Effect": "Deny", "Action": "*", "Resource": "*" """, ".Effect")]
        public void A_wrong_statement(string members, string path) =>
            AssertRefused($$"""{ "Version": "2012-10-17", "Statement": [{ {{members}} }] }""", "Statement[0]" + path);

        [Theory]
        [InlineData("\"arn:aws:iam::111122223333:root\"", "")]
        [InlineData("7", "")]
        [InlineData("""{ "Aws": "*" }""", ".Aws")]
        [InlineData("""{ "AWS": "alice" }""", ".AWS")]
        [InlineData("""{ "AWS": ["*", "11112222333"] }""", ".AWS[1]")]
        [InlineData("""{ "AWS": "arn:aws:iam::111122223333:user/*" }""", ".AWS")]
        [InlineData("""{ "Service": 1 }""", ".Service")]
        public void A_wrong_principal(string principal, string path) =>
            AssertRefused(
                $$"""
                { "Statement": [{ "Effect": "Deny", "Action": "*", "Resource": "*", "Principal": {{principal}} }] }
                """,
                "Statement[0].Principal" + path);

        [Fact]
        public void NotPrincipal_in_an_Allow() =>
            AssertRefused(
                """{ "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*", "NotPrincipal": "*" }] }""",
                "Statement[0].NotPrincipal");

        [Theory]
        [InlineData("[]", "")]
        [InlineData("""{ "StringMatches": { "k": "v" } }""", ".StringMatches")]
        [InlineData("""{ "ForSomeValues:StringEquals": { "k": "v" } }""", ".ForSomeValues:StringEquals")]
        [InlineData("""{ "StringLikeIgnoreCase": { "k": "v" } }""", ".StringLikeIgnoreCase")]
        [InlineData("""{ "NullIfExists": { "k": "true" } }""", ".NullIfExists")]
        [InlineData("""{ "StringEquals": "k" }""", ".StringEquals")]
        [InlineData("""{ "StringEquals": { "k": { } } }""", ".StringEquals.k")]
        [InlineData("""{ "StringEquals": { "k": ["a", null] } }""", ".StringEquals.k[1]")]
        [InlineData("""{ "StringEquals": { "k": "a", "K": "b" } }""", ".StringEquals.K")]
        [InlineData("""{ "StringEquals": { "k": "${x" } }""", ".StringEquals.k")]
        [InlineData("""{ "Null": { "k": "yes" } }""", ".Null.k")]
        [InlineData("""{ "NumericEquals": { "k": "ten" } }""", ".NumericEquals.k")]
        [InlineData("""{ "DateEquals": { "k": "01/02/2026" } }""", ".DateEquals.k")]
        [InlineData("""{ "IpAddress": { "k": "10.1" } }""", ".IpAddress.k")]
        [InlineData("""{ "IpAddress": { "k": "10.0.0.0/33" } }""", ".IpAddress.k")]
        [InlineData("""{ "BinaryEquals": { "k": "%%" } }""", ".BinaryEquals.k")]
        public void A_wrong_condition(string condition, string path) =>
            AssertRefused(
                $$"""
                { "Version": "2012-10-17",
                  "Statement": [{ "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {{condition}} }] }
                """,
                "Statement[0].Condition" + path);

        [Fact]
        public void A_repeated_Sid() =>
            AssertRefused(
                """
                { "Statement": [
                  { "Sid": "A", "Effect": "Allow", "Action": "*", "Resource": "*" },
                  { "Sid": "A", "Effect": "Deny", "Action": "*", "Resource": "*" }] }
                """,
                "Statement[1]");

        [Fact]
        public void No_document_at_all() => Assert.Throws<ArgumentNullException>(() => PolicyDocument.Parse(null!));

        private static void AssertRefused(string json, string path)
        {
            PolicyFormatException error = Assert.Throws<PolicyFormatException>(() => PolicyDocument.Parse(json));

            Assert.Equal(path, error.Path);
            Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
        }
    }
}
