using System.Collections.Generic;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Settings;

namespace RootAccess.Core.Closure;

/// <summary>The refusals of closures.</summary>
internal static class ClosureRefusals
{
    internal static RootAccessException ManagementAccount(OrgMemberAccount account) => Refusals.Make(
        ErrorIds.ManagementAccountRefused, FailureCategory.PermissionDenied, account.AccountId,
        $"{Name(account)} is the management account. AWS closes member accounts only.",
        "To give up the organization, close or remove every member first, then close this account as its root user.");

    internal static RootAccessException DelegatedAdministrator(
        OrgMemberAccount account, IReadOnlyCollection<string> services) => Refusals.Make(
        ErrorIds.DelegatedAdministratorRefused, FailureCategory.InvalidOperation, account.AccountId,
        $"{Name(account)} is a delegated administrator of {string.Join(", ", services)}.",
        $"Deregister it for each service first: for {RootFeatureSettings.ServicePrincipal} with"
            + " Unregister-OrgRootDelegatedAdministrator, for others in that service or in AWS Organizations.");

    internal static RootAccessException NotAllFeatures(OrgMemberAccount account) => Refusals.Make(
        ErrorIds.OrganizationNotInAllFeaturesMode, FailureCategory.InvalidOperation, account.AccountId,
        $"{Name(account)}: the organization has consolidated billing features only, and AWS then closes no account"
            + " through the organization.",
        "Enable all features in AWS Organizations, or sign in as the root user of the account and close it on its"
            + " account page.");

    internal static RootAccessException NotActive(OrgMemberAccount account) => Refusals.Make(
        ErrorIds.AccountNotActive, FailureCategory.InvalidOperation, account.AccountId,
        $"{Name(account)} is {account.State}; AWS closes accounts that are ACTIVE.",
        account.State == AccountState.Suspended
            ? "AWS suspended it, or closed it and only tells the older status. See the account page, or ask"
                + " AWS Support."
            : "Try again when the account is ACTIVE.");

    private static string Name(OrgMemberAccount account) => $"Account {account.AccountId} ({account.AccountName})";
}
