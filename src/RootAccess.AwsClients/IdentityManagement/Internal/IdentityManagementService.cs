#nullable enable

using RootAccess.AwsClients.Protocol;

namespace Amazon.IdentityManagement.Internal;

/// <summary>IAM as its protocol sees it.</summary>
internal static class IdentityManagementService
{
    public static AwsService Instance { get; } = new()
    {
        ServiceId = "IAM",
        EventName = "Amazon.IdentityManagement",
        SigningName = "iam",
        ApiVersion = "2010-05-08",
        Errors = IdentityManagementErrors.Table,
    };
}
