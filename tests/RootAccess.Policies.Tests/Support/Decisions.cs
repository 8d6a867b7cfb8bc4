using Xunit;

namespace RootAccess.Policies.Tests.Support;

/// <summary>Assertions on decisions, by kind, layer, policy and statement.</summary>
internal static class Decisions
{
    public static void IsAllowed(PolicyDecision decision) => Assert.Equal(DecisionKind.Allowed, decision.Kind);

    public static void IsExplicitDeny(
        PolicyDecision decision, PolicyLayer layer, string policyId, string? statementId) =>
        Assert.Equal(
            new PolicyDecision
            {
                Kind = DecisionKind.ExplicitDeny,
                Layer = layer,
                PolicyId = policyId,
                StatementId = statementId,
            },
            decision);

    public static void IsImplicitDeny(PolicyDecision decision, PolicyLayer layer) =>
        Assert.Equal(new PolicyDecision { Kind = DecisionKind.ImplicitDeny, Layer = layer }, decision);
}
