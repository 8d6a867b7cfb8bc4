using RootAccess.Policies.Tests.Support;
using Xunit;

namespace RootAccess.Policies.Tests;

/// <summary>The service control policies that AWS publishes against root users.</summary>
public sealed class ServiceControlPolicyTests
{
    private static readonly NamedPolicy s_full = PolicyDocuments.ServiceControl("FullAWSAccess");

    [Theory]
    [InlineData("DenyRootUser", "DenyRootUser")]
    [InlineData("DenyLongTermRootUser", "DenyLongTermRootUser")]
    [InlineData("DenyRootUserExceptBucketPolicy", "DenyRootUserExceptBucketPolicy")]
    [InlineData("ControlTowerRestrictRootUser", "GRRESTRICTROOTUSER")]
    [InlineData("ControlTowerRestrictRootUserExemptAssumeRoot", "GRRESTRICTROOTUSER")]
    public void A_root_user_with_long_term_credentials_is_denied(string policy, string sid) =>
        Decisions.IsExplicitDeny(
            Evaluate(policy, Requests.Root("iam:GetAccountSummary")), PolicyLayer.ServiceControl, policy, sid);

    [Theory]
    [InlineData("DenyRootUser", "DenyRootUser")]
    [InlineData("DenyRootUserExceptBucketPolicy", "DenyRootUserExceptBucketPolicy")]
    [InlineData("ControlTowerRestrictRootUser", "GRRESTRICTROOTUSER")]
    public void An_AssumeRoot_session_is_denied_where_it_is_not_exempted(string policy, string sid) =>
        Decisions.IsExplicitDeny(
            Evaluate(policy, Requests.AssumedRoot("iam:GetAccountSummary")), PolicyLayer.ServiceControl, policy, sid);

    [Theory]
    [InlineData("DenyLongTermRootUser")]
    [InlineData("ControlTowerRestrictRootUserExemptAssumeRoot")]
    [InlineData("ControlTowerRestrictRootUserAccessKeys")]
    public void An_AssumeRoot_session_passes_where_it_is_exempted_or_not_concerned(string policy) =>
        Decisions.IsAllowed(Evaluate(policy, Requests.AssumedRoot("iam:GetAccountSummary")));

    [Fact]
    public void A_NotAction_form_leaves_the_named_actions_open() =>
        Decisions.IsAllowed(
            Evaluate(
                "DenyRootUserExceptBucketPolicy",
                Requests.AssumedRoot("s3:DeleteBucketPolicy", "arn:aws:s3:::locked")));

    [Fact]
    public void Control_Tower_denies_root_access_keys_in_every_partition()
    {
        RequestContext request = Requests.Root(
            "iam:CreateAccessKey", "*", ("aws:PrincipalArn", "arn:aws-us-gov:iam::111122223333:root"));

        Decisions.IsExplicitDeny(
            Evaluate("ControlTowerRestrictRootUserAccessKeys", request),
            PolicyLayer.ServiceControl,
            "ControlTowerRestrictRootUserAccessKeys",
            "GRRESTRICTROOTUSERACCESSKEYS");
    }

    [Theory]
    [InlineData("DenyRootUser")]
    [InlineData("DenyLongTermRootUser")]
    [InlineData("DenyRootUserExceptBucketPolicy")]
    [InlineData("ControlTowerRestrictRootUser")]
    public void A_user_is_not_concerned(string policy)
    {
        PolicySet policies = new()
        {
            Identity = [s_full],
            ServiceControl = [[s_full, PolicyDocuments.ServiceControl(policy)]],
        };

        Decisions.IsAllowed(PolicyEvaluator.Evaluate(policies, Requests.User("iam:GetAccountSummary")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_deny_on_any_level_decides(int level)
    {
        NamedPolicy deny = PolicyDocuments.ServiceControl("DenyRootUser");
        NamedPolicy[][] levels = [[s_full], [s_full], [s_full]];
        levels[level] = [s_full, deny];

        PolicyDecision decision = PolicyEvaluator.Evaluate(
            new() { ServiceControl = levels }, Requests.AssumedRoot("iam:GetUser", Requests.RootArn));

        Decisions.IsExplicitDeny(decision, PolicyLayer.ServiceControl, "DenyRootUser", "DenyRootUser");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_level_must_allow_even_root(int level)
    {
        NamedPolicy onlyS3 = PolicyDocuments.Statement(
            "OnlyS3", """ "Effect": "Allow", "Action": "s3:*", "Resource": "*" """);
        NamedPolicy[][] levels = [[s_full], [s_full], [s_full]];
        levels[level] = [onlyS3];

        PolicyDecision decision = PolicyEvaluator.Evaluate(
            new() { ServiceControl = levels }, Requests.AssumedRoot("iam:GetUser", Requests.RootArn));

        Decisions.IsImplicitDeny(decision, PolicyLayer.ServiceControl);
    }

    [Fact]
    public void A_level_without_any_policy_denies() =>
        Decisions.IsImplicitDeny(
            PolicyEvaluator.Evaluate(new() { ServiceControl = [[s_full], []] }, Requests.Root("iam:GetUser")),
            PolicyLayer.ServiceControl);

    [Fact]
    public void An_SCP_grants_nothing_by_itself() =>
        Decisions.IsImplicitDeny(
            PolicyEvaluator.Evaluate(new() { ServiceControl = [[s_full]] }, Requests.User("iam:GetUser")),
            PolicyLayer.Identity);

    private static PolicyDecision Evaluate(string policy, RequestContext request) =>
        PolicyEvaluator.Evaluate(
            new() { ServiceControl = [[s_full], [s_full, PolicyDocuments.ServiceControl(policy)]] }, request);
}
