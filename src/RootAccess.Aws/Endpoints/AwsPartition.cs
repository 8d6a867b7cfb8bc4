using System;
using System.Linq;
using Amazon;

namespace RootAccess.Aws.Endpoints;

/// <summary>A partition of AWS: a set of Regions with accounts, names and addresses of their own.</summary>
/// <param name="Name">The name in ARNs, such as <c>aws-cn</c>.</param>
/// <param name="PrimaryRegion">The Region that is active in every account; global services sign for it.</param>
/// <param name="OrganizationsRegion">The Region AWS Organizations signs for.</param>
/// <param name="Suffixes">The endings of its hosts.</param>
internal sealed record AwsPartition(string Name, string PrimaryRegion, string OrganizationsRegion, string[] Suffixes)
{
    private static readonly AwsPartition[] s_all =
    [
        new("aws", "us-east-1", "us-east-1", [".amazonaws.com", ".api.aws"]),
        new("aws-us-gov", "us-gov-west-1", "us-gov-west-1", [".amazonaws.com", ".api.aws"]),
        new("aws-cn", "cn-north-1", "cn-northwest-1", [".amazonaws.com.cn", ".api.amazonwebservices.com.cn"]),
        new("aws-eusc", "eusc-de-east-1", "eusc-de-east-1", [".amazonaws.eu", ".api.amazonwebservices.eu"]),
        new("aws-iso", "us-iso-east-1", "us-iso-east-1", [".c2s.ic.gov", ".api.aws.ic.gov"]),
        new("aws-iso-b", "us-isob-east-1", "us-isob-east-1", [".sc2s.sgov.gov", ".api.aws.scloud"]),
        new("aws-iso-e", "eu-isoe-west-1", "eu-isoe-west-1", [".cloud.adc-e.uk", ".api.cloud-aws.adc-e.uk"]),
        new("aws-iso-f", "us-isof-south-1", "us-isof-south-1", [".csp.hci.ic.gov", ".api.aws.hci.ic.gov"]),
    ];

    /// <summary>The partition of a Region; the commercial one for a Region of no known form.</summary>
    public static AwsPartition OfRegion(string region)
    {
        string name = RegionEndpoint.GetBySystemName(region).PartitionName;
        return s_all.FirstOrDefault(partition => partition.Name == name) ?? s_all[0];
    }

    /// <summary>The partition an ARN names; the commercial one without an ARN.</summary>
    public static AwsPartition OfArn(string? arn) =>
        s_all.FirstOrDefault(partition => arn?.StartsWith($"arn:{partition.Name}:", StringComparison.Ordinal) == true)
            ?? s_all[0];

    /// <summary>Whether a host is one of AWS's, in any partition.</summary>
    public static bool IsAwsHost(string host) => s_all.Any(partition =>
        partition.Suffixes.Any(suffix => host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)));
}
