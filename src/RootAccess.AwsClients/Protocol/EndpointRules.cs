#nullable enable

using System.Collections.Generic;
using System.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace RootAccess.AwsClients.Protocol;

/// <summary>
/// The rules that the endpoint rule sets of our services share: a custom endpoint stands alone, a partition
/// has listed hosts, and where none is listed the host is made from the Region and the partition's suffix.
/// </summary>
internal abstract class EndpointRules(string signingName, IReadOnlyList<EndpointRule> listed) : IEndpointProvider
{
    public const string Region = "Region";
    public const string UseFips = "UseFIPS";
    public const string UseDualStack = "UseDualStack";
    public const string CustomEndpoint = "Endpoint";

    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        bool fips = parameters[UseFips] is true;
        bool dualStack = parameters[UseDualStack] is true;
        if (parameters[CustomEndpoint] is string { Length: > 0 } custom)
        {
            return Custom(custom, fips, dualStack);
        }

        if (parameters[Region] is not string { Length: > 0 } region)
        {
            throw new AmazonClientException("Invalid Configuration: Missing Region");
        }

        Partition partition = Fn.Partition(region)
            ?? throw new AmazonClientException($"The Region '{region}' belongs to no known partition.");
        EndpointRule? rule = listed.FirstOrDefault(candidate =>
            candidate.Partition == partition.name && candidate.Fips == fips && candidate.DualStack == dualStack);
        return rule is null
            ? Unlisted(partition, region, fips, dualStack)
            : At(rule.Host.Replace(EndpointRule.AnyRegion, region), rule.SigningRegion);
    }

    /// <summary>The Region that stands in the host name and the scope where no host is listed.</summary>
    protected abstract (string InHost, string? Signing) RegionWithoutRule(Partition partition, string region);

    private static Endpoint Custom(string url, bool fips, bool dualStack)
    {
        if (fips)
        {
            throw new AmazonClientException("Invalid Configuration: FIPS and custom endpoint are not supported");
        }

        return dualStack
            ? throw new AmazonClientException("Invalid Configuration: Dualstack and custom endpoint are not supported")
            : new Endpoint(url);
    }

    private Endpoint Unlisted(Partition partition, string region, bool fips, bool dualStack)
    {
        if (fips && !partition.supportsFIPS)
        {
            throw new AmazonClientException("FIPS is enabled but this partition does not support FIPS");
        }

        if (dualStack && !partition.supportsDualStack)
        {
            throw new AmazonClientException("DualStack is enabled but this partition does not support DualStack");
        }

        (string inHost, string? signing) = RegionWithoutRule(partition, region);
        string name = fips ? signingName + "-fips" : signingName;
        string suffix = dualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix;
        return At($"{name}.{inHost}.{suffix}", signing);
    }

    private Endpoint At(string host, string? signingRegion)
    {
        string? attributes = signingRegion is null
            ? null
            : $$"""
              {"authSchemes":[{"name":"sigv4","signingName":"{{signingName}}","signingRegion":"{{signingRegion}}"}]}
              """;
        return new Endpoint($"https://{host}", attributes, null);
    }
}
