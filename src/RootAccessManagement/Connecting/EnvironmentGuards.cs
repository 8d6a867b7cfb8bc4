using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Errors;
using RootAccess.Core.Inventory;

namespace RootAccessManagement.Connecting;

/// <summary>
/// The rules an administrator sets for every session of a machine, which parameters add to and never lift.
/// </summary>
internal static class EnvironmentGuards
{
    private const string OrganizationVariable = "ROOTACCESS_ORGANIZATION_ID";
    private const string ProtectedVariable = "ROOTACCESS_PROTECTED_ACCOUNTS";
    private static readonly char[] s_separators = [',', ';', ' ', '\t', '\r', '\n'];

    /// <summary>The one organization to accept; null for any.</summary>
    internal static string? ExpectedOrganization(string? given)
    {
        string? pinned = Environment.GetEnvironmentVariable(OrganizationVariable)?.Trim();
        if (string.IsNullOrEmpty(pinned))
        {
            return given;
        }

        return given is null || given == pinned
            ? pinned
            : throw new RootAccessException(
                ErrorIds.OrganizationMismatch,
                FailureCategory.SecurityError,
                $"-OrganizationId asks for {given}, but {OrganizationVariable} allows {pinned} only.")
            {
                RecommendedAction = $"Leave -OrganizationId out, or change {OrganizationVariable}.",
                Target = given,
            };
    }

    /// <summary>
    /// The accounts nothing may change. An unusable id is an error: it must not be a protection that is lost.
    /// </summary>
    internal static IReadOnlyCollection<string> ProtectedAccounts(IEnumerable<string> given)
    {
        string[] listed = (Environment.GetEnvironmentVariable(ProtectedVariable) ?? string.Empty)
            .Split(s_separators, StringSplitOptions.RemoveEmptyEntries);
        return given.Select(text => AccountId.TryParse(text, out string id) ? id : throw AccountId.Invalid(text))
            .Concat(listed.Select(text => AccountId.TryParse(text, out string id) ? id : throw NoAccount(text)))
            .Distinct()
            .ToArray();
    }

    private static RootAccessException NoAccount(string text)
    {
        RootAccessException invalid = AccountId.Invalid(text);
        return new(invalid.ErrorId, invalid.Category, $"{ProtectedVariable}: {invalid.Message}")
        {
            RecommendedAction = $"Correct {ProtectedVariable}: it takes ids of 12 digits with commas, semicolons or white"
                + " space between them.",
            Target = ProtectedVariable,
        };
    }
}
