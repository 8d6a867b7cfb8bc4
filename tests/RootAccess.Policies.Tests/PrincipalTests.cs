using RootAccess.Policies.Tests.Support;
using Xunit;

namespace RootAccess.Policies.Tests;

/// <summary>Principal and NotPrincipal of resource-based policies.</summary>
public sealed class PrincipalTests
{
    private const string Root = """{ "AWS": "arn:aws:iam::111122223333:root" }""";
    private const string SessionArn = "arn:aws:sts::111122223333:assumed-role/Auditor/nightly";

    [Theory]
    [InlineData("\"*\"", true)]
    [InlineData("""{ "AWS": "*" }""", true)]
    [InlineData($$"""{ "AWS": "{{Requests.UserArn}}" }""", true)]
    [InlineData($$"""{ "AWS": ["arn:aws:iam::444455556666:root", "{{Requests.UserArn}}"] }""", true)]
    [InlineData("""{ "AWS": "arn:aws:iam::111122223333:user/bob" }""", false)]
    [InlineData("""{ "AWS": [] }""", false)]
    [InlineData("""{ "Service": "cloudtrail.amazonaws.com" }""", false)]
    [InlineData("""{ "CanonicalUser": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be" }""", false)]
    public void A_user_is_granted_by_name_or_with_everyone(string principal, bool granted) =>
        Assert.Equal(granted, IsGranted(principal, Requests.User("s3:GetObject")));

    [Theory]
    [InlineData("\"111122223333\"")]
    [InlineData("\"arn:aws:iam::111122223333:root\"")]
    public void An_account_does_not_grant_to_its_own_users_but_denies_them(string account)
    {
        string principal = $$"""{ "AWS": {{account}} }""";

        Assert.False(IsGranted(principal, Requests.User("s3:GetObject")));
        Assert.True(IsDenied("Principal", principal, Requests.User("s3:GetObject")));
        Assert.True(IsDenied("Principal", principal, Requests.Root("s3:GetObject")));
    }

    [Fact]
    public void Another_account_concerns_nobody_here() =>
        Assert.False(IsDenied("Principal", """{ "AWS": "444455556666" }""", Requests.User("s3:GetObject")));

    [Fact]
    public void An_account_grants_across_accounts_where_the_identity_policy_allows()
    {
        RequestContext request = Requests.User("s3:GetObject") with { IsCrossAccount = true };
        PolicySet policies = new()
        {
            Identity = [PolicyDocuments.ServiceControl("FullAWSAccess")],
            Resource = [Policy("Allow", "Principal", """{ "AWS": "111122223333" }""")],
        };

        Decisions.IsAllowed(PolicyEvaluator.Evaluate(policies, request));
    }

    [Theory]
    [InlineData(Requests.RoleArn, true)]
    [InlineData(SessionArn, true)]
    [InlineData("AROAEXAMPLEEXAMPLE12", true)]
    [InlineData("arn:aws:sts::111122223333:assumed-role/Auditor/other", false)]
    [InlineData("AROAEXAMPLEEXAMPLE13", false)]
    public void A_role_session_is_known_by_role_session_or_unique_id(string principal, bool granted) =>
        Assert.Equal(granted, IsGranted($$"""{ "AWS": "{{principal}}" }""", Requests.Role("s3:GetObject")));

    [Theory]
    [InlineData("""{ "Service": "cloudtrail.amazonaws.com" }""", true)]
    [InlineData("""{ "Service": ["sns.amazonaws.com", "config.amazonaws.com"] }""", false)]
    public void A_service_is_known_by_its_key(string principal, bool granted) =>
        Assert.Equal(
            granted, IsGranted(principal, Requests.WithValues("aws:PrincipalServiceName", "cloudtrail.amazonaws.com")));

    [Fact]
    public void A_federated_user_is_known_by_its_provider() =>
        Assert.True(
            IsGranted(
                """{ "Federated": "cognito-identity.amazonaws.com" }""",
                Requests.WithValues("aws:FederatedProvider", "cognito-identity.amazonaws.com")));

    [Fact]
    public void NotPrincipal_exempts_a_user_only_together_with_its_account()
    {
        RequestContext request = Requests.User("s3:GetObject");
        string both = $$"""{ "AWS": ["{{Requests.UserArn}}", "{{Requests.AccountId}}"] }""";

        Assert.False(IsDenied("NotPrincipal", both, request));
        Assert.True(IsDenied("NotPrincipal", $$"""{ "AWS": "{{Requests.UserArn}}" }""", request));
        Assert.True(IsDenied("NotPrincipal", Root, request));
    }

    [Fact]
    public void NotPrincipal_exempts_root_by_its_account() =>
        Assert.False(IsDenied("NotPrincipal", Root, Requests.Root("s3:GetObject")));

    [Fact]
    public void A_statement_without_principal_concerns_nobody()
    {
        NamedPolicy policy = PolicyDocuments.Statement(
            "Bare", """ "Effect": "Allow", "Action": "*", "Resource": "*" """);

        Assert.False(PolicyEvaluator.Evaluate(new() { Resource = [policy] }, Requests.User("s3:GetObject")).IsAllowed);
        Assert.False(policy.Document.Statements[0].HasPrincipal);
    }

    private static bool IsGranted(string principal, RequestContext request) =>
        PolicyEvaluator.Evaluate(new() { Resource = [Policy("Allow", "Principal", principal)] }, request).IsAllowed;

    private static bool IsDenied(string element, string principal, RequestContext request)
    {
        PolicySet policies = new()
        {
            Identity = [PolicyDocuments.ServiceControl("FullAWSAccess")],
            Resource = [Policy("Deny", element, principal)],
        };
        return PolicyEvaluator.Evaluate(policies, request).Kind == DecisionKind.ExplicitDeny;
    }

    private static NamedPolicy Policy(string effect, string element, string principal) =>
        PolicyDocuments.Statement(
            "Test", $$""" "Effect": "{{effect}}", "{{element}}": {{principal}}, "Action": "*", "Resource": "*" """);
}
