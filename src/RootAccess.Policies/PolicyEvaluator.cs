using System;
using System.Collections.Generic;
using RootAccess.Policies.Matching;

namespace RootAccess.Policies;

/// <summary>Decides requests as AWS documents its policy evaluation logic.</summary>
public static class PolicyEvaluator
{
    /// <summary>Decides one request.</summary>
    /// <remarks>
    /// An explicit deny of any layer wins. Otherwise every level of resource and service control policies must allow,
    /// then an identity-based or a resource-based policy (both across accounts), then the session policies. A root
    /// principal has its permissions inherently, so neither identity nor session policies need to allow it anything.
    /// Where several layers deny, the outermost is reported.
    /// </remarks>
    /// <param name="policies">The policies that apply.</param>
    /// <param name="request">The request.</param>
    /// <returns>The outcome and what decided it.</returns>
    public static PolicyDecision Evaluate(PolicySet policies, RequestContext request)
    {
        _ = policies ?? throw new ArgumentNullException(nameof(policies));
        _ = request ?? throw new ArgumentNullException(nameof(request));
        return FindExplicitDeny(policies, request)
            ?? FindUnmetLevel(policies.ResourceControl, PolicyLayer.ResourceControl, request)
            ?? FindUnmetLevel(policies.ServiceControl, PolicyLayer.ServiceControl, request)
            ?? DecideGrant(policies, request);
    }

    private static PolicyDecision? FindExplicitDeny(PolicySet policies, RequestContext request) =>
        FindInLevels(policies.ResourceControl, PolicyLayer.ResourceControl, request)
        ?? FindInLevels(policies.ServiceControl, PolicyLayer.ServiceControl, request)
        ?? Find(policies.Resource, PolicyLayer.Resource, PolicyEffect.Deny, request)
        ?? Find(policies.Identity, PolicyLayer.Identity, PolicyEffect.Deny, request)
        ?? Find(policies.Session ?? [], PolicyLayer.Session, PolicyEffect.Deny, request);

    private static PolicyDecision? FindInLevels(
        IReadOnlyList<IReadOnlyList<NamedPolicy>> levels, PolicyLayer layer, RequestContext request)
    {
        foreach (IReadOnlyList<NamedPolicy> level in levels)
        {
            if (Find(level, layer, PolicyEffect.Deny, request) is { } deny)
            {
                return deny;
            }
        }

        return null;
    }

    private static PolicyDecision? FindUnmetLevel(
        IReadOnlyList<IReadOnlyList<NamedPolicy>> levels, PolicyLayer layer, RequestContext request)
    {
        foreach (IReadOnlyList<NamedPolicy> level in levels)
        {
            if (Find(level, layer, PolicyEffect.Allow, request) is null)
            {
                return ImplicitDeny(layer);
            }
        }

        return null;
    }

    private static PolicyDecision DecideGrant(PolicySet policies, RequestContext request)
    {
        PolicyDecision? identity = Find(policies.Identity, PolicyLayer.Identity, PolicyEffect.Allow, request);
        if (identity is null && request.IsRootPrincipal)
        {
            identity = new() { Kind = DecisionKind.Allowed, Layer = PolicyLayer.Identity };
        }

        PolicyDecision? resource = Find(policies.Resource, PolicyLayer.Resource, PolicyEffect.Allow, request);
        if (request.IsCrossAccount && (identity is null || resource is null))
        {
            return ImplicitDeny(identity is null ? PolicyLayer.Identity : PolicyLayer.Resource);
        }

        if ((identity ?? resource) is not { } grant)
        {
            return ImplicitDeny(PolicyLayer.Identity);
        }

        bool sessionMustAllow = policies.Session is not null && !request.IsRootPrincipal;
        return sessionMustAllow && Find(policies.Session!, PolicyLayer.Session, PolicyEffect.Allow, request) is null
            ? ImplicitDeny(PolicyLayer.Session)
            : grant;
    }

    private static PolicyDecision? Find(
        IReadOnlyList<NamedPolicy> policies, PolicyLayer layer, PolicyEffect effect, RequestContext request)
    {
        foreach (NamedPolicy policy in policies)
        {
            foreach (PolicyStatement statement in policy.Document.Statements)
            {
                if (statement.Effect == effect
                    && AppliesToPrincipal(statement, layer, request)
                    && statement.Matches(request))
                {
                    return new()
                    {
                        Kind = effect == PolicyEffect.Deny ? DecisionKind.ExplicitDeny : DecisionKind.Allowed,
                        Layer = layer,
                        PolicyId = policy.Id,
                        StatementId = statement.Sid,
                    };
                }
            }
        }

        return null;
    }

    private static bool AppliesToPrincipal(PolicyStatement statement, PolicyLayer layer, RequestContext request)
    {
        if (statement.Principals is null)
        {
            // A policy on a resource says whom it is about; AWS refuses one that does not.
            return layer is not (PolicyLayer.Resource or PolicyLayer.ResourceControl);
        }

        PrincipalMatch match = statement.Principals.Match(request);

        // Naming an account hands the decision to that account: within it, an identity policy must still allow.
        return match == PrincipalMatch.Direct
            || (match == PrincipalMatch.Account
                && (statement.Effect == PolicyEffect.Deny || request.IsCrossAccount || layer != PolicyLayer.Resource));
    }

    private static PolicyDecision ImplicitDeny(PolicyLayer layer) =>
        new() { Kind = DecisionKind.ImplicitDeny, Layer = layer };
}
