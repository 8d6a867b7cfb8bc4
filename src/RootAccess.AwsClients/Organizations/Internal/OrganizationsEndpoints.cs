#nullable enable

using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using RootAccess.AwsClients.Protocol;

namespace Amazon.Organizations.Internal;

/// <summary>The endpoint rule set of Organizations, state of August 2026: listed hosts, else one a Region.</summary>
internal sealed class OrganizationsEndpoints() : EndpointRules(OrganizationsService.Instance.SigningName, s_rules)
{
    private static readonly EndpointRule[] s_rules =
    [
        // Partition, FIPS, dual stack, host, Region of the signature.
        new("aws", false, false, "organizations.us-east-1.amazonaws.com", "us-east-1"),
        new("aws", true, false, "organizations-fips.us-east-1.amazonaws.com", "us-east-1"),
        new("aws-cn", false, false, "organizations.cn-northwest-1.amazonaws.com.cn", "cn-northwest-1"),
        new("aws-us-gov", false, false, "organizations.us-gov-west-1.amazonaws.com", "us-gov-west-1"),
        new("aws-us-gov", true, false, "organizations.us-gov-west-1.amazonaws.com", "us-gov-west-1"),
        new("aws-iso", false, false, "organizations.us-iso-east-1.c2s.ic.gov", "us-iso-east-1"),
        new("aws-iso-b", false, false, "organizations.us-isob-east-1.sc2s.sgov.gov", "us-isob-east-1"),
        new("aws-iso-f", false, false, "organizations.us-isof-south-1.csp.hci.ic.gov", "us-isof-south-1"),
    ];

    protected override (string InHost, string? Signing) RegionWithoutRule(Partition partition, string region) =>
        (region, null);
}
