using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RootAccess.Policies;
using RootAccess.Simulator.Services;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Security;

/// <summary>Gathers the policies and condition keys of a call and has them evaluated.</summary>
internal static class Authorizer
{
    // IAM is not among the services that resource control policies reach.
    private static readonly string[] s_resourceControlPrefixes = ["s3:", "sqs:", "sts:"];

    public static PolicyDecision Decide(OperationContext context, AccessRequest access)
    {
        SimulatedOrganization organization = context.Organization;
        Principal caller = context.Caller;
        string resourceAccountId = access.ResourceAccountId ?? caller.AccountId;
        PolicySet policies = new()
        {
            Identity = caller.IdentityPolicies,
            Session = caller.SessionPolicies,
            ServiceControl = Levels(organization, caller.AccountId, OrganizationPolicy.ServiceControl),
            ResourceControl = s_resourceControlPrefixes.Any(access.Action.StartsWith)
                ? Levels(organization, resourceAccountId, OrganizationPolicy.ResourceControl)
                : [],
            Resource = access.ResourcePolicy is { } document ? [new NamedPolicy(access.Resource, document)] : [],
        };
        RequestContext request = new()
        {
            Action = access.Action,
            Resource = access.Resource,
            Keys = Keys(context, access, resourceAccountId),
            IsRootPrincipal = caller.IsRoot,
            IsCrossAccount = access.IsCrossAccount,
        };
        return PolicyEvaluator.Evaluate(policies, request);
    }

    private static IReadOnlyList<NamedPolicy>[] Levels(
        SimulatedOrganization organization, string accountId, string type)
    {
        SimulatedAccount? account = organization.FindAccount(accountId);
        bool applies = account is not null
            && accountId != organization.ManagementAccountId
            && organization.Policies.Any(policy => policy.Type == type && policy.TargetIds.Count > 0);
        if (!applies)
        {
            return [];
        }

        return organization.PathTo(account!.ParentId)
            .Append(accountId)
            .Select(target => (IReadOnlyList<NamedPolicy>)organization.Policies
                .Where(policy => policy.Type == type && policy.TargetIds.Contains(target))
                .Select(policy => policy.Parsed)
                .ToArray())
            .ToArray();
    }

    private static Dictionary<string, IReadOnlyList<string>> Keys(
        OperationContext context, AccessRequest access, string resourceAccountId)
    {
        Principal caller = context.Caller;
        string organizationId = context.Organization.Id;
        Dictionary<string, IReadOnlyList<string>> keys = new(StringComparer.OrdinalIgnoreCase)
        {
            ["aws:PrincipalArn"] = [caller.PrincipalArn],
            ["aws:PrincipalAccount"] = [caller.AccountId],
            ["aws:PrincipalOrgID"] = [organizationId],
            ["aws:PrincipalType"] = [PrincipalType(caller.Kind)],
            ["aws:PrincipalIsAWSService"] = ["false"],
            ["aws:ViaAWSService"] = ["false"],
            ["aws:userid"] = [caller.UserId],
            ["aws:ResourceAccount"] = [resourceAccountId],
            ["aws:ResourceOrgID"] = [organizationId],
            ["aws:RequestedRegion"] = [context.Region],
            ["aws:SecureTransport"] = ["true"],
            ["aws:CurrentTime"] = [AwsText.Iso(context.Now)],
            ["aws:EpochTime"] = [context.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)],
        };
        if (caller.Kind == PrincipalKind.AssumedRoot)
        {
            keys["aws:AssumedRoot"] = ["true"];
        }

        if (caller.TokenIssueTime is { } issued)
        {
            keys["aws:TokenIssueTime"] = [AwsText.Iso(issued)];
        }

        foreach (KeyValuePair<string, string> tag in caller.Tags)
        {
            keys["aws:PrincipalTag/" + tag.Key] = [tag.Value];
        }

        foreach (KeyValuePair<string, string> key in access.Keys)
        {
            keys[key.Key] = [key.Value];
        }

        return keys;
    }

    private static string PrincipalType(PrincipalKind kind) => kind switch
    {
        PrincipalKind.IamUser => "User",
        PrincipalKind.AssumedRole => "AssumedRole",
        _ => "Account",
    };
}
