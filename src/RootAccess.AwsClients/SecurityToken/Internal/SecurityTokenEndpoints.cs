#nullable enable

using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using RootAccess.AwsClients.Protocol;

namespace Amazon.SecurityToken.Internal;

/// <summary>STS's endpoint rule set, state of August 2026: a host in every Region, which it signs for.</summary>
internal sealed class SecurityTokenEndpoints() :
    EndpointRules(SecurityTokenService.Instance.SigningName, s_rules)
{
    // Every STS of GovCloud is validated for FIPS.
    private static readonly EndpointRule[] s_rules =
    [
        new("aws-us-gov", true, false, $"sts.{EndpointRule.AnyRegion}.amazonaws.com", null),
    ];

    protected override (string InHost, string? Signing) RegionWithoutRule(Partition partition, string region) =>
        (region, null);
}
