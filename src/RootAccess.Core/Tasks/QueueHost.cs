using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace RootAccess.Core.Tasks;

/// <summary>The hosts of queue URLs, old and new, and the partitions of Regions.</summary>
internal static class QueueHost
{
    private const string Region = "(?<region>[a-z]{2,4}(-[a-z]+)+-[0-9]+)";

    private static readonly (string Prefix, string Partition, string Suffix, string DualStackSuffix)[] s_partitions =
    [
        ("us-gov-", "aws-us-gov", "amazonaws.com", "api.aws"),
        ("cn-", "aws-cn", "amazonaws.com.cn", "api.amazonwebservices.com.cn"),
        ("eusc-", "aws-eusc", "amazonaws.eu", "api.amazonwebservices.eu"),
        ("us-isob-", "aws-iso-b", "sc2s.sgov.gov", "api.aws.scloud"),
        ("us-isof-", "aws-iso-f", "csp.hci.ic.gov", "api.aws.hci.ic.gov"),
        ("us-iso-", "aws-iso", "c2s.ic.gov", "api.aws.ic.gov"),
        ("eu-isoe-", "aws-iso-e", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk"),
        (string.Empty, "aws", "amazonaws.com", "api.aws"),
    ];

    // Today's form with FIPS and dual stack, the form before 2015, and interface endpoints, zonal ones included.
    private static readonly Regex[] s_forms =
    [
        Form($@"\Asqs(-fips)?\.{Region}\.(?<suffix>[a-z0-9.-]+)\z"),
        Form($@"\A{Region}\.queue\.(?<suffix>[a-z0-9.-]+)\z"),
        Form($@"\Avpce-[a-z0-9-]+\.sqs(-fips)?\.{Region}\.vpce\.(?<suffix>[a-z0-9.-]+)\z"),
    ];

    /// <summary>The Region a host says; null when it is no host of SQS.</summary>
    internal static string? RegionOf(string host)
    {
        string name = host.ToLowerInvariant();
        if (name == "queue.amazonaws.com")
        {
            return "us-east-1";
        }

        return s_forms
            .Select(form => form.Match(name))
            .Where(match => match.Success && IsSuffixOf(match.Groups["region"].Value, match.Groups["suffix"].Value))
            .Select(match => match.Groups["region"].Value)
            .FirstOrDefault();
    }

    /// <summary>The partition of a Region; the commercial one for a name of no other.</summary>
    internal static string PartitionOf(string region) => Of(region).Partition;

    private static bool IsSuffixOf(string region, string suffix)
    {
        (_, _, string plain, string dualStack) = Of(region);
        return suffix == plain || suffix == dualStack;
    }

    private static (string Prefix, string Partition, string Suffix, string DualStackSuffix) Of(string region) =>
        s_partitions.First(partition => region.StartsWith(partition.Prefix, StringComparison.Ordinal));

    private static Regex Form(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
