#nullable enable

using RootAccess.AwsClients.Protocol;

namespace Amazon.SecurityToken.Internal;

/// <summary>STS as its protocol sees it.</summary>
internal static class SecurityTokenService
{
    public static AwsService Instance { get; } = new()
    {
        ServiceId = "STS",
        EventName = "Amazon.SecurityToken",
        SigningName = "sts",
        ApiVersion = "2011-06-15",
        Errors = SecurityTokenErrors.Table,
    };
}
