using System.Linq;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;

namespace RootAccess.Core.Preflight;

/// <summary>Checks of the organization.</summary>
internal static class OrganizationChecks
{
    private const string NoOrganization = "The organization could not be read.";

    internal static RootAccessCheck Exists(PreflightFacts facts) => facts.Organization switch
    {
        { Value: { } organization } => Conclude.Passed(
            RootAccessCheckName.Organization,
            organization.OrganizationId,
            $"The management account is {organization.ManagementAccountId}."),
        { Error: { } error } => Conclude.Failed(
            RootAccessCheckName.Organization, facts.Caller.Value!.AccountId, error),
        _ => Conclude.NotRun(RootAccessCheckName.Organization, string.Empty, NoOrganization),
    };

    internal static RootAccessCheck FeatureSet(PreflightFacts facts)
    {
        const string name = RootAccessCheckName.FeatureSet;
        return facts.Organization.Value switch
        {
            null => Conclude.NotRun(name, string.Empty, NoOrganization),
            { FeatureSet: "ALL" } organization => Conclude.Passed(
                name, organization.OrganizationId, "The organization has all features."),
            { } organization => Conclude.Failed(
                name,
                organization.OrganizationId,
                $"The organization's feature set is {organization.FeatureSet}: it shares bills, and governs nothing."
                    + " Centralized root access, organization policies and account closure need all features.",
                "Enable all features in AWS Organizations from the management account; accounts that were invited have"
                    + " to agree, and there is no way back.",
                ErrorIds.OrganizationNotInAllFeaturesMode),
        };
    }

    internal static RootAccessCheck DelegatedAdministrator(PreflightFacts facts)
    {
        const string name = RootAccessCheckName.DelegatedAdministrator;
        return facts.Delegates switch
        {
            { Value: { Count: 0 } } => Conclude.Passed(
                name,
                string.Empty,
                "None is registered for IAM: only the management account can work.",
                "To spare the management account, register an account for security tools with"
                    + " Register-OrgRootDelegatedAdministrator."),
            { Value: { } ids } => Conclude.Passed(
                name, string.Join("; ", ids), "Registered for IAM, besides the management account."),
            { Error: { } error } => Conclude.Unreadable(name, string.Empty, error),
            _ => Conclude.NotRun(name, string.Empty, NoOrganization),
        };
    }

    internal static RootAccessCheck AccountList(PreflightFacts facts)
    {
        const string name = RootAccessCheckName.AccountList;
        string target = facts.Organization.Value?.OrganizationId ?? string.Empty;
        return facts.Accounts switch
        {
            { Value: { } accounts } => Conclude.Passed(
                name,
                target,
                $"{accounts.Count} accounts can be listed,"
                    + $" {accounts.Count(account => account.State == AccountState.Active)} of them active."),
            { Error: { } error } => Conclude.Failed(name, target, error),
            _ => Conclude.NotRun(name, target, NoOrganization),
        };
    }
}
