using System;
using System.Collections.Generic;
using System.Linq;
using Amazon;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Amazon.SQS;
using Amazon.SQS.Model;
using RootAccess.Core.Errors;

namespace RootAccess.Aws.Endpoints;

/// <summary>
/// Where a connection's requests go. AWS's own addresses, by partition, unless the user named others: nothing in the
/// environment or in a profile redirects a signed request.
/// </summary>
internal sealed class AwsEndpoints
{
    public const string AllServices = "*";
    public const string Iam = "iam";
    public const string Sts = "sts";
    public const string Organizations = "organizations";
    public const string S3 = "s3";
    public const string Sqs = "sqs";

    private readonly IReadOnlyDictionary<string, Uri> _named;
    private readonly EndpointSettings _settings;
    private readonly HttpClientFactory _http;

    private AwsEndpoints(ConnectOptions options, EndpointSettings settings, HttpClientFactory http)
    {
        _named = options.Endpoints;
        _settings = settings;
        _http = http;
        IsCustom = _named.Count > 0;
        Region = RegionName.Check(
            options.Region ?? settings.Region ?? AwsPartition.OfArn(options.RoleArn).PrimaryRegion, IsCustom);
        Partition = AwsPartition.OfRegion(Region);
        StsRegion = RegionName.Check(options.StsRegion ?? Partition.PrimaryRegion, IsCustom);
    }

    /// <summary>Whether the user named any address.</summary>
    public bool IsCustom { get; }

    public AwsPartition Partition { get; }

    public string Region { get; }

    /// <summary>The Region whose STS is called.</summary>
    public string StsRegion { get; }

    /// <summary>Finds the addresses and checks that each may be trusted.</summary>
    /// <exception cref="RootAccessException">An address or a Region cannot be used.</exception>
    public static AwsEndpoints Create(ConnectOptions options, EndpointSettings settings, HttpClientFactory http)
    {
        foreach (KeyValuePair<string, Uri> named in options.Endpoints)
        {
            EndpointTrust.CheckNamed(named.Value);
        }

        return new AwsEndpoints(options, settings, http);
    }

    /// <summary>STS of one Region; never the global endpoint, which does not know AssumeRoot.</summary>
    public AmazonSecurityTokenServiceConfig StsConfig(string region) =>
        Configure(new AmazonSecurityTokenServiceConfig(), Sts, region, region);

    public AmazonIdentityManagementServiceConfig IamConfig() =>
        Configure(new AmazonIdentityManagementServiceConfig(), Iam, Region, Partition.PrimaryRegion);

    public AmazonOrganizationsConfig OrganizationsConfig() =>
        Configure(new AmazonOrganizationsConfig(), Organizations, Region, Partition.OrganizationsRegion);

    /// <summary>
    /// S3 of one Region. Where an address is named, the bucket goes into the path: the host must be that one.
    /// </summary>
    public AmazonS3Config S3Config(string region)
    {
        AmazonS3Config config = Configure(new AmazonS3Config(), S3, InPartition(region), region);
        config.ForcePathStyle = Named(S3) is not null;
        config.DisableS3ExpressSessionAuth = true;
        return config;
    }

    /// <summary>SQS of one Region.</summary>
    public AmazonSQSConfig SqsConfig(string region) =>
        Configure(new AmazonSQSConfig(), Sqs, InPartition(region), region);

    public Uri S3Address() => Resolve(S3Config(Region), new ListBucketsRequest());

    public Uri SqsAddress() => Resolve(SqsConfig(Region), new ListQueuesRequest());

    public Uri StsAddress() => Resolve(StsConfig(StsRegion), new GetCallerIdentityRequest());

    public Uri IamAddress() => Resolve(IamConfig(), new GetAccountSummaryRequest());

    public Uri OrganizationsAddress() => Resolve(OrganizationsConfig(), new DescribeOrganizationRequest());

    /// <summary>The addresses as the connection shows them.</summary>
    public IEnumerable<string> Describe() =>
    [
        $"{Iam}={IamAddress()}",
        $"{Organizations}={OrganizationsAddress()}",
        $"{S3}={S3Address()}",
        $"{Sqs}={SqsAddress()}",
        $"{Sts}={StsAddress()}",
    ];

    /// <summary>Checks every address before anything is signed.</summary>
    /// <exception cref="RootAccessException">An address is neither AWS's nor named.</exception>
    public void CheckTrust()
    {
        foreach (Uri address in new[]
        {
            IamAddress(), OrganizationsAddress(), S3Address(), SqsAddress(), StsAddress(),
        })
        {
            EndpointTrust.CheckRequest(address, _named);
        }
    }

    // A queue's or bucket's Region comes from the user or from an answer, and becomes part of a host name.
    private string InPartition(string region)
    {
        string name = RegionName.Check(region, IsCustom);
        return IsCustom || AwsPartition.OfRegion(name).Name == Partition.Name
            ? name
            : throw new RootAccessException(
                ErrorIds.RegionDisabled,
                FailureCategory.InvalidArgument,
                $"The Region {name} is not of this connection's partition {Partition.Name}.")
            {
                Target = name,
                RecommendedAction = "Connect to the partition of that Region.",
            };
    }

    private T Configure<T>(T config, string service, string region, string signingRegion)
        where T : ClientConfig
    {
        // AWS_ENDPOINT_URL and endpoint_url would otherwise send signed requests anywhere, plain http included.
        config.IgnoreConfiguredEndpointUrls = true;
        config.HttpClientFactory = _http;
        config.MaxErrorRetry = 0;

        // Counted apart from the retries above: when a connection breaks, the SDK would send even a change once more.
        config.MaxStaleConnectionRetries = 0;
        config.ThrottleRetries = false;
        config.RetryMode = RequestRetryMode.Standard;
        if (Named(service) is { } address)
        {
            // A custom address together with either of these is an error in the SDK.
            config.UseFIPSEndpoint = false;
            config.UseDualstackEndpoint = false;
            config.ServiceURL = address.AbsoluteUri;
            config.AuthenticationRegion = signingRegion;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
            config.UseFIPSEndpoint = _settings.UseFips;
            config.UseDualstackEndpoint = _settings.UseDualStack;
        }

        return config;
    }

    private Uri? Named(string service) =>
        _named.Where(named => string.Equals(named.Key, service, StringComparison.OrdinalIgnoreCase))
            .Concat(_named.Where(named => named.Key == AllServices))
            .Select(named => named.Value)
            .FirstOrDefault();

    private static Uri Resolve(ClientConfig config, AmazonWebServiceRequest request)
    {
        try
        {
            ServiceOperationEndpointParameters parameters = new(request);
            return new Uri(config.DetermineServiceOperationEndpoint(parameters).URL);
        }
        catch (AmazonClientException exception)
        {
            throw new RootAccessException(
                ErrorIds.EndpointNotTrusted,
                FailureCategory.InvalidArgument,
                $"There is no such endpoint: {exception.Message}")
            {
                RecommendedAction = "Check the Region, and AWS_USE_FIPS_ENDPOINT and AWS_USE_DUALSTACK_ENDPOINT.",
            };
        }
    }
}
