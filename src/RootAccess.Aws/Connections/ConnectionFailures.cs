using RootAccess.Core.Errors;

namespace RootAccess.Aws.Connections;

/// <summary>The refusals of connecting.</summary>
internal static class ConnectionFailures
{
    public static RootAccessException RootUser(CallerIdentity caller, string credentialSource) =>
        new(
            ErrorIds.CallerIsRootUser,
            FailureCategory.PermissionDenied,
            $"The caller is the root user of account {caller.AccountId}, which AWS does not let open root sessions."
                + $" Credentials: {credentialSource}.")
        {
            Target = caller.AccountId,
            RecommendedAction = "Use a role or user of the management account or of the delegated administrator, and"
                + " delete the root user's access keys.",
        };

    public static RootAccessException OtherOrganization(string expected, string found) =>
        new(
            ErrorIds.OrganizationMismatch,
            FailureCategory.InvalidData,
            $"The credentials belong to organization {found}, but only {expected} is accepted here.")
        {
            Target = found,
            RecommendedAction = "Use credentials of the organization that is meant, or change -OrganizationId or"
                + " ROOTACCESS_ORGANIZATION_ID.",
        };
}
