using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RootAccess.Policies;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>What AWS accepts as an organization's resource policy, and how it rewrites it.</summary>
internal static class DelegationPolicyDocument
{
    private const string Prefix = "organizations:";

    private static readonly string[] s_delegable =
    [
        "AttachPolicy", "CreatePolicy", "DeletePolicy", "DetachPolicy", "DisablePolicyType", "EnablePolicyType",
        "TagResource", "UntagResource", "UpdatePolicy", "DescribeAccount", "DescribeCreateAccountStatus",
        "DescribeEffectivePolicy", "DescribeHandshake", "DescribeOrganization", "DescribeOrganizationalUnit",
        "DescribePolicy", "DescribeResourcePolicy", "DescribeResponsibilityTransfer",
        "ListAWSServiceAccessForOrganization", "ListAccounts", "ListAccountsForParent",
        "ListAccountsWithInvalidEffectivePolicy", "ListChildren",
        "ListCreateAccountStatus", "ListDelegatedAdministrators", "ListDelegatedServicesForAccount",
        "ListEffectivePolicyValidationErrors", "ListHandshakesForAccount", "ListHandshakesForOrganization",
        "ListInboundResponsibilityTransfers", "ListOrganizationalUnitsForParent", "ListOutboundResponsibilityTransfers",
        "ListParents", "ListPolicies", "ListPoliciesForTarget", "ListRoots", "ListTagsForResource",
        "ListTargetsForPolicy",
    ];

    // Actions that stay with the management account, so that a wildcard over them is refused.
    private static readonly string[] s_reserved =
    [
        "AcceptHandshake", "CancelHandshake", "CloseAccount", "CreateAccount", "CreateOrganization",
        "CreateOrganizationalUnit", "DeclineHandshake", "DeleteOrganization", "DeleteOrganizationalUnit",
        "DeleteResourcePolicy", "DeregisterDelegatedAdministrator", "DisableAWSServiceAccess",
        "EnableAWSServiceAccess", "EnableAllFeatures", "InviteAccountToOrganization", "LeaveOrganization",
        "MoveAccount", "PutResourcePolicy", "RegisterDelegatedAdministrator", "RemoveAccountFromOrganization",
        "UpdateOrganizationalUnit",
    ];

    /// <summary>The text to keep.</summary>
    /// <exception cref="AwsError">AWS would not take it.</exception>
    public static string Normalize(SimulatedOrganization organization, string content)
    {
        JsonObject document = PolicyDocuments.Parse(content) ?? throw Invalid();
        foreach (JsonObject statement in PolicyDocuments.Statements(document))
        {
            bool isInvertible = statement["NotAction"] is not null
                || statement["NotResource"] is not null
                || statement["NotPrincipal"] is not null;
            if (isInvertible)
            {
                throw Invalid();
            }

            RewritePrincipals(organization, statement);
            foreach (string action in PolicyDocuments.Strings(statement["Action"]))
            {
                CheckAction(action);
            }
        }

        string text = PolicyDocuments.Compact(document);
        try
        {
            PolicyDocument.Parse(text);
        }
        catch (PolicyFormatException)
        {
            throw Invalid();
        }

        return text;
    }

    private static void RewritePrincipals(SimulatedOrganization organization, JsonObject statement)
    {
        if (statement["Principal"] is not JsonObject principal)
        {
            if (!PolicyDocuments.Strings(statement["Principal"]).SequenceEqual(["*"]))
            {
                throw Invalid();
            }

            return;
        }

        if (principal["AWS"] is not { } named)
        {
            return;
        }

        string[] accounts = PolicyDocuments.Strings(named).Select(name => Rewrite(organization, name)).ToArray();
        principal["AWS"] = named is JsonArray
            ? new JsonArray(accounts.Select(account => (JsonNode)account).ToArray())
            : accounts.Single();
    }

    // A principal is everybody or a whole account of the organization, and is kept as the account's root.
    private static string Rewrite(SimulatedOrganization organization, string principal)
    {
        if (principal == "*")
        {
            return principal;
        }

        string? id = AwsText.AccountIdIn(principal);
        string arn = $"arn:{organization.Partition}:iam::{id}:root";
        bool isAccount = organization.FindAccount(id) is not null && (principal == id || principal == arn);
        return isAccount ? arn : throw Invalid();
    }

    private static void CheckAction(string action)
    {
        bool isOurs = action.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);
        Regex pattern = new(
            "^" + Regex.Escape(isOurs ? action.Substring(Prefix.Length) : action).Replace(@"\*", ".*") + "$",
            RegexOptions.IgnoreCase);
        if (!isOurs || !s_delegable.Any(name => pattern.IsMatch(name)) || s_reserved.Any(name => pattern.IsMatch(name)))
        {
            throw OrganizationsErrors.InvalidInput(
                "UNSUPPORTED_ACTION_IN_RESOURCE_POLICY",
                $"{action} is not a supported action for this resource-based policy.");
        }
    }

    private static AwsError Invalid() => OrganizationsErrors.InvalidInput(
        "INVALID_RESOURCE_POLICY_JSON", "This resource-based policy contains invalid JSON.");
}
