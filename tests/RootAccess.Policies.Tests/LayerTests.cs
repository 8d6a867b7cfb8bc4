using RootAccess.Policies.Tests.Support;
using Xunit;

namespace RootAccess.Policies.Tests;

/// <summary>How the layers combine.</summary>
public sealed class LayerTests
{
    private static readonly NamedPolicy s_allow = Named("Allow", "AllowAll", "Allow");
    private static readonly NamedPolicy s_deny = Named("Deny", "DenyAll", "Deny");
    private static readonly NamedPolicy s_onlyS3 = PolicyDocuments.Statement(
        "OnlyS3", """ "Effect": "Allow", "Action": "s3:*", "Resource": "*" """);

    private static readonly NamedPolicy s_resourceAllow = Named(
        "ResourceAllow", "AllowAlice", "Allow", Requests.UserArn);

    private static readonly NamedPolicy s_resourceAllowAll = Named("ResourceAllowAll", "AllowAll", "Allow", "*");
    private static readonly NamedPolicy s_resourceDeny = Named("ResourceDeny", "DenyAll", "Deny", "*");

    public sealed class ForUsers
    {
        [Fact]
        public void Nothing_is_allowed_by_default() =>
            Decisions.IsImplicitDeny(Evaluate(new()), PolicyLayer.Identity);

        [Fact]
        public void An_identity_policy_grants_and_is_named() =>
            Assert.Equal(
                Allowed(PolicyLayer.Identity, "Allow", "AllowAll"), Evaluate(new() { Identity = [s_allow] }));

        [Fact]
        public void A_resource_policy_grants_and_is_named() =>
            Assert.Equal(
                Allowed(PolicyLayer.Resource, "ResourceAllow", "AllowAlice"),
                Evaluate(new() { Resource = [s_resourceAllow] }));

        [Fact]
        public void The_session_policy_must_allow_as_well() =>
            Decisions.IsImplicitDeny(Evaluate(new() { Identity = [s_allow], Session = [] }), PolicyLayer.Session);

        [Fact]
        public void One_of_several_session_policies_suffices() =>
            Decisions.IsAllowed(Evaluate(new() { Identity = [s_allow], Session = [s_onlyS3, s_allow] }));

        [Fact]
        public void A_session_policy_grants_nothing_by_itself() =>
            Decisions.IsImplicitDeny(Evaluate(new() { Session = [s_allow] }), PolicyLayer.Identity);

        private static PolicyDecision Evaluate(PolicySet policies) =>
            PolicyEvaluator.Evaluate(policies, Requests.User("iam:GetUser", Requests.UserArn));
    }

    public sealed class ForRoot
    {
        [Fact]
        public void Permissions_are_inherent() =>
            Assert.Equal(Allowed(PolicyLayer.Identity, null, null), Evaluate(new()));

        [Fact]
        public void A_session_policy_that_does_not_allow_takes_nothing_away() =>
            Decisions.IsAllowed(Evaluate(new() { Session = [] }));

        [Fact]
        public void A_session_policy_that_denies_decides() =>
            Decisions.IsExplicitDeny(Evaluate(new() { Session = [s_deny] }), PolicyLayer.Session, "Deny", "DenyAll");

        [Fact]
        public void A_resource_policy_that_denies_decides() =>
            Decisions.IsExplicitDeny(
                Evaluate(new() { Resource = [s_resourceDeny] }), PolicyLayer.Resource, "ResourceDeny", "DenyAll");

        private static PolicyDecision Evaluate(PolicySet policies) =>
            PolicyEvaluator.Evaluate(policies, Requests.AssumedRoot("iam:GetUser", Requests.RootArn));
    }

    public sealed class ExplicitDenies
    {
        [Theory]
        [InlineData(PolicyLayer.Identity)]
        [InlineData(PolicyLayer.Session)]
        [InlineData(PolicyLayer.ServiceControl)]
        [InlineData(PolicyLayer.ResourceControl)]
        [InlineData(PolicyLayer.Resource)]
        public void Win_in_any_layer_over_every_allow(PolicyLayer layer)
        {
            NamedPolicy[] resource = [s_resourceAllowAll, s_resourceDeny];
            PolicySet policies = new()
            {
                Identity = layer == PolicyLayer.Identity ? [s_allow, s_deny] : [s_allow],
                Session = layer == PolicyLayer.Session ? [s_allow, s_deny] : [s_allow],
                ServiceControl = [layer == PolicyLayer.ServiceControl ? [s_allow, s_deny] : [s_allow]],
                ResourceControl = [layer == PolicyLayer.ResourceControl ? resource : [s_resourceAllowAll]],
                Resource = layer == PolicyLayer.Resource ? resource : [s_resourceAllowAll],
            };
            string id = layer is PolicyLayer.Resource or PolicyLayer.ResourceControl ? "ResourceDeny" : "Deny";

            Decisions.IsExplicitDeny(Evaluate(policies), layer, id, "DenyAll");
        }

        [Fact]
        public void Outrank_a_missing_allow_of_an_outer_layer() =>
            Decisions.IsExplicitDeny(
                Evaluate(new() { ResourceControl = [[]], ServiceControl = [[]], Identity = [s_deny] }),
                PolicyLayer.Identity,
                "Deny",
                "DenyAll");

        [Fact]
        public void Of_several_policies_name_the_one_that_matched()
        {
            NamedPolicy other = PolicyDocuments.Statement(
                "Other", """ "Effect": "Deny", "Action": "s3:*", "Resource": "*" """);

            Decisions.IsExplicitDeny(
                Evaluate(new() { Identity = [s_allow, other, s_deny] }), PolicyLayer.Identity, "Deny", "DenyAll");
        }

        private static PolicyDecision Evaluate(PolicySet policies) =>
            PolicyEvaluator.Evaluate(policies, Requests.User("iam:GetUser"));
    }

    public sealed class ResourceControlPolicies
    {
        [Fact]
        public void Must_allow_on_every_level_even_for_root() =>
            Decisions.IsImplicitDeny(
                PolicyEvaluator.Evaluate(
                    new() { ResourceControl = [[s_resourceAllowAll], []] }, Requests.Root("s3:GetObject")),
                PolicyLayer.ResourceControl);

        [Fact]
        public void Without_a_principal_concern_nobody() =>
            Decisions.IsAllowed(
                PolicyEvaluator.Evaluate(
                    new() { ResourceControl = [[s_resourceAllowAll, s_deny]] }, Requests.Root("s3:GetObject")));
    }

    public sealed class AcrossAccounts
    {
        [Theory]
        [InlineData(true, true, true, PolicyLayer.Identity)]
        [InlineData(true, false, false, PolicyLayer.Resource)]
        [InlineData(false, true, false, PolicyLayer.Identity)]
        public void Both_sides_must_allow_a_user(bool identity, bool resource, bool allowed, PolicyLayer layer)
        {
            PolicySet policies = new()
            {
                Identity = identity ? [s_allow] : [],
                Resource = resource ? [s_resourceAllow] : [],
            };

            PolicyDecision decision = PolicyEvaluator.Evaluate(
                policies, Requests.User("s3:GetObject") with { IsCrossAccount = true });

            Assert.Equal(allowed, decision.IsAllowed);
            Assert.Equal(layer, decision.Layer);
        }

        [Fact]
        public void The_resource_policy_must_allow_root() =>
            Decisions.IsImplicitDeny(
                PolicyEvaluator.Evaluate(new(), Requests.Root("s3:GetObject") with { IsCrossAccount = true }),
                PolicyLayer.Resource);
    }

    private static PolicyDecision Allowed(PolicyLayer layer, string? policyId, string? statementId) =>
        new() { Kind = DecisionKind.Allowed, Layer = layer, PolicyId = policyId, StatementId = statementId };

    private static NamedPolicy Named(string id, string sid, string effect, string? principal = null)
    {
        string who = principal is null ? string.Empty : $$""" "Principal": { "AWS": "{{principal}}" }, """;
        return PolicyDocuments.Statement(
            id, $$""" "Sid": "{{sid}}", "Effect": "{{effect}}", {{who}} "Action": "*", "Resource": "*" """);
    }
}
