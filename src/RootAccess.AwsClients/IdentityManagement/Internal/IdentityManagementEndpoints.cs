#nullable enable

using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using RootAccess.AwsClients.Protocol;

namespace Amazon.IdentityManagement.Internal;

/// <summary>IAM's endpoint rule set, state of August 2026: one host a partition, signed for its main Region.</summary>
internal sealed class IdentityManagementEndpoints() :
    EndpointRules(IdentityManagementService.Instance.SigningName, s_rules)
{
    private static readonly EndpointRule[] s_rules =
    [
        // Partition, FIPS, dual stack, host, Region of the signature.
        new("aws", false, false, "iam.amazonaws.com", "us-east-1"),
        new("aws", false, true, "iam.global.api.aws", "us-east-1"),
        new("aws", true, false, "iam-fips.amazonaws.com", "us-east-1"),
        new("aws", true, true, "iam-fips.global.api.aws", "us-east-1"),
        new("aws-cn", false, false, "iam.cn-north-1.amazonaws.com.cn", "cn-north-1"),
        new("aws-cn", false, true, "iam.global.api.amazonwebservices.com.cn", "cn-north-1"),
        new("aws-cn", true, false, "iam-fips.amazonaws.com.cn", "cn-north-1"),
        new("aws-cn", true, true, "iam-fips.api.amazonwebservices.com.cn", "cn-north-1"),
        new("aws-us-gov", false, false, "iam.us-gov.amazonaws.com", "us-gov-west-1"),
        new("aws-us-gov", false, true, "iam.us-gov.api.aws", "us-gov-west-1"),
        new("aws-us-gov", true, false, "iam.us-gov.amazonaws.com", "us-gov-west-1"),
        new("aws-us-gov", true, true, "iam.us-gov.api.aws", "us-gov-west-1"),
        new("aws-eusc", false, false, "iam.eusc-de-east-1.amazonaws.eu", "eusc-de-east-1"),
        new("aws-eusc", false, true, "iam.global.api.amazonwebservices.eu", "eusc-de-east-1"),
        new("aws-eusc", true, false, "iam-fips.amazonaws.eu", "eusc-de-east-1"),
        new("aws-eusc", true, true, "iam-fips.api.amazonwebservices.eu", "eusc-de-east-1"),
        new("aws-iso", false, false, "iam.us-iso-east-1.c2s.ic.gov", "us-iso-east-1"),
        new("aws-iso", false, true, "iam.api.aws.ic.gov", "us-iso-east-1"),
        new("aws-iso", true, false, "iam-fips.us-iso-east-1.c2s.ic.gov", "us-iso-east-1"),
        new("aws-iso", true, true, "iam-fips.api.aws.ic.gov", "us-iso-east-1"),
        new("aws-iso-b", false, false, "iam.us-isob-east-1.sc2s.sgov.gov", "us-isob-east-1"),
        new("aws-iso-b", false, true, "iam.api.aws.scloud", "us-isob-east-1"),
        new("aws-iso-b", true, false, "iam-fips.us-isob-east-1.sc2s.sgov.gov", "us-isob-east-1"),
        new("aws-iso-b", true, true, "iam-fips.api.aws.scloud", "us-isob-east-1"),
        new("aws-iso-e", false, false, "iam.eu-isoe-west-1.cloud.adc-e.uk", "eu-isoe-west-1"),
        new("aws-iso-e", false, true, "iam.api.cloud-aws.adc-e.uk", "eu-isoe-west-1"),
        new("aws-iso-e", true, false, "iam-fips.cloud.adc-e.uk", "eu-isoe-west-1"),
        new("aws-iso-e", true, true, "iam-fips.api.cloud-aws.adc-e.uk", "eu-isoe-west-1"),
        new("aws-iso-f", false, false, "iam.us-isof-south-1.csp.hci.ic.gov", "us-isof-south-1"),
        new("aws-iso-f", false, true, "iam.api.aws.hci.ic.gov", "us-isof-south-1"),
        new("aws-iso-f", true, false, "iam-fips.csp.hci.ic.gov", "us-isof-south-1"),
        new("aws-iso-f", true, true, "iam-fips.api.aws.hci.ic.gov", "us-isof-south-1"),
    ];

    protected override (string InHost, string? Signing) RegionWithoutRule(Partition partition, string region) =>
        (partition.implicitGlobalRegion, partition.implicitGlobalRegion);
}
