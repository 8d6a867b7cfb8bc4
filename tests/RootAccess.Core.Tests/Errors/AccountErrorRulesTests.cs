using System;
using RootAccess.Core.Errors;
using Xunit;

namespace RootAccess.Core.Tests.Errors;

/// <summary>What AWS Organizations answers about closures and delegated administrators.</summary>
public sealed class AccountErrorRulesTests
{
    [Theory]
    [InlineData("CANNOT_CLOSE_MANAGEMENT_ACCOUNT", ErrorIds.ManagementAccountRefused)]
    [InlineData("CANNOT_REGISTER_MASTER_AS_DELEGATED_ADMINISTRATOR", ErrorIds.ManagementAccountRefused)]
    [InlineData("CANNOT_REMOVE_DELEGATED_ADMINISTRATOR_FROM_ORG", ErrorIds.DelegatedAdministratorRefused)]
    [InlineData("CANNOT_REGISTER_SUSPENDED_ACCOUNT_AS_DELEGATED_ADMINISTRATOR", ErrorIds.AccountNotActive)]
    [InlineData("SERVICE_ACCESS_NOT_ENABLED", ErrorIds.TrustedAccessDisabled)]
    [InlineData("ORGANIZATION_NOT_IN_ALL_FEATURES_MODE", ErrorIds.OrganizationNotInAllFeaturesMode)]
    [InlineData("CLOSE_ACCOUNT_QUOTA_EXCEEDED", ErrorIds.CloseAccountQuotaExceeded)]
    [InlineData("CLOSE_ACCOUNT_REQUESTS_LIMIT_EXCEEDED", ErrorIds.CloseAccountRequestsLimitExceeded)]
    public void AReasonDecides(string reason, string errorId) => Assert.Equal(
        errorId, Describe("CloseAccount", "ConstraintViolationException", reason).ErrorId);

    [Theory]
    [InlineData("CloseAccount")]
    [InlineData("RegisterDelegatedAdministrator")]
    [InlineData("DeregisterDelegatedAdministrator")]
    [InlineData("EnableAWSServiceAccess")]
    public void ADeniedCallThatAwsReservesSaysSo(string operation)
    {
        RootAccessException error = Describe(operation, "AccessDeniedException", null);

        Assert.Equal(ErrorIds.CallerNotAuthorized, error.ErrorId);
        Assert.Contains("reserves to the management account", error.Message, StringComparison.Ordinal);
        Assert.Contains($"organizations:{operation}", error.RecommendedAction, StringComparison.Ordinal);
    }

    private static RootAccessException Describe(string operation, string code, string? reason) =>
        AwsErrorTable.Describe(new AwsFailure
        {
            Service = "organizations",
            Operation = operation,
            Code = code,
            StatusCode = 400,
            Message = "As AWS words it.",
            Reason = reason,
            AccountId = "111122223333",
        });
}
