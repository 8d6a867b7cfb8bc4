using RootAccess.Policies.Tests.Support;
using Xunit;

namespace RootAccess.Policies.Tests;

/// <summary>A resource control policy that keeps resources within the organization, as AWS recommends.</summary>
public sealed class ResourceControlPolicyTests
{
    private static readonly NamedPolicy s_full = PolicyDocuments.Statement(
        "RCPFullAWSAccess", """ "Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*" """);

    private static readonly NamedPolicy s_perimeter = PolicyDocuments.Statement(
        "Perimeter",
        """
        "Sid": "WithinTheOrganization", "Effect": "Deny", "Principal": "*", "Action": ["s3:*", "sqs:*"],
        "Resource": "*",
        "Condition": {
          "StringNotEqualsIfExists": { "aws:PrincipalOrgID": "o-exampleorg1" },
          "BoolIfExists": { "aws:PrincipalIsAWSService": "false" }
        }
        """);

    [Fact]
    public void Lets_root_sessions_of_the_organization_through() =>
        Decisions.IsAllowed(Evaluate(("aws:PrincipalOrgID", "o-exampleorg1"), ("aws:PrincipalIsAWSService", "false")));

    [Fact]
    public void Denies_even_root_of_another_organization() =>
        Decisions.IsExplicitDeny(
            Evaluate(("aws:PrincipalOrgID", "o-otherorg111"), ("aws:PrincipalIsAWSService", "false")),
            PolicyLayer.ResourceControl,
            "Perimeter",
            "WithinTheOrganization");

    [Fact]
    public void Denies_where_the_keys_are_missing_because_of_IfExists() =>
        Decisions.IsExplicitDeny(
            Evaluate(), PolicyLayer.ResourceControl, "Perimeter", "WithinTheOrganization");

    [Fact]
    public void Lets_services_through() =>
        Decisions.IsAllowed(Evaluate(("aws:PrincipalIsAWSService", "true")));

    private static PolicyDecision Evaluate(params (string Key, string Value)[] keys) =>
        PolicyEvaluator.Evaluate(
            new() { ResourceControl = [[s_full], [s_full, s_perimeter]] },
            Requests.AssumedRoot("s3:DeleteBucketPolicy", "arn:aws:s3:::locked", keys));
}
