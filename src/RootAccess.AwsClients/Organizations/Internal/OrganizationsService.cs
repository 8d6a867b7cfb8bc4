#nullable enable

using RootAccess.AwsClients.Protocol;

namespace Amazon.Organizations.Internal;

/// <summary>AWS Organizations as its protocol sees it.</summary>
internal static class OrganizationsService
{
    public static AwsService Instance { get; } = new()
    {
        ServiceId = "Organizations",
        EventName = "Amazon.Organizations",
        SigningName = "organizations",
        ApiVersion = "2016-11-28",
        TargetPrefix = "AWSOrganizationsV20161128",
        Errors = OrganizationsErrors.Table,
    };
}
