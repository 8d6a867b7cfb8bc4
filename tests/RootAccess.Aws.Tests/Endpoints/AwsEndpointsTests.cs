using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Aws.Endpoints;
using RootAccess.Core.Errors;
using Xunit;

namespace RootAccess.Aws.Tests.Endpoints;

public sealed class AwsEndpointsTests
{
    [Theory]
    [InlineData(
        "us-east-1", "aws", "iam.amazonaws.com", "organizations.us-east-1.amazonaws.com",
        "sts.us-east-1.amazonaws.com")]
    [InlineData(
        "eu-central-1", "aws", "iam.amazonaws.com", "organizations.us-east-1.amazonaws.com",
        "sts.us-east-1.amazonaws.com")]
    [InlineData(
        "us-gov-east-1", "aws-us-gov", "iam.us-gov.amazonaws.com", "organizations.us-gov-west-1.amazonaws.com",
        "sts.us-gov-west-1.amazonaws.com")]
    [InlineData(
        "cn-northwest-1", "aws-cn", "iam.cn-north-1.amazonaws.com.cn",
        "organizations.cn-northwest-1.amazonaws.com.cn", "sts.cn-north-1.amazonaws.com.cn")]
    [InlineData(
        "eusc-de-east-1", "aws-eusc", "iam.eusc-de-east-1.amazonaws.eu", "organizations.eusc-de-east-1.amazonaws.eu",
        "sts.eusc-de-east-1.amazonaws.eu")]
    public void EveryPartitionHasItsAddresses(
        string region, string partition, string iam, string organizations, string sts)
    {
        using Subject subject = new(new ConnectOptions { Region = region });

        Assert.Equal(partition, subject.Endpoints.Partition.Name);
        Assert.Equal(
            [$"https://{iam}/", $"https://{organizations}/", $"https://{sts}/"],
            Addresses(subject.Endpoints));
        subject.Endpoints.CheckTrust();
    }

    [Theory]
    [InlineData("us-iso-east-1", "aws-iso")]
    [InlineData("us-isob-east-1", "aws-iso-b")]
    [InlineData("eu-isoe-west-1", "aws-iso-e")]
    [InlineData("us-isof-south-1", "aws-iso-f")]
    public void IsolatedPartitionsAreTrustedToo(string region, string partition)
    {
        using Subject subject = new(new ConnectOptions { Region = region });

        Assert.Equal(partition, subject.Endpoints.Partition.Name);
        subject.Endpoints.CheckTrust();
    }

    [Fact]
    public void FipsIsHonoured()
    {
        using Subject subject = new(new ConnectOptions(), new EndpointSettings("us-east-1", UseFips: true, false));

        Assert.Equal(
            [
                "https://iam-fips.amazonaws.com/",
                "https://organizations-fips.us-east-1.amazonaws.com/",
                "https://sts-fips.us-east-1.amazonaws.com/",
            ],
            Addresses(subject.Endpoints));
        subject.Endpoints.CheckTrust();
    }

    [Fact]
    public void DualStackIsHonoured()
    {
        using Subject subject = new(new ConnectOptions(), new EndpointSettings("us-east-1", false, UseDualStack: true));

        Assert.Contains("sts=https://sts.us-east-1.api.aws/", subject.Endpoints.Describe());
        subject.Endpoints.CheckTrust();
    }

    [Fact]
    public void ANamedAddressTakesAllServicesWithTheirOwnSigningRegions()
    {
        using Subject subject = new(
            new ConnectOptions
            {
                Region = "cn-northwest-1",
                Endpoints = new Dictionary<string, Uri> { ["*"] = new("http://127.0.0.1:4566") },
            },
            new EndpointSettings(null, UseFips: true, UseDualStack: true));

        Assert.True(subject.Endpoints.IsCustom);
        Assert.Equal(
            ["http://127.0.0.1:4566/"], subject.Endpoints.Describe().Select(text => text.Split('=')[1]).Distinct());
        Assert.Equal("cn-north-1", subject.Endpoints.IamConfig().AuthenticationRegion);
        Assert.Equal("cn-northwest-1", subject.Endpoints.OrganizationsConfig().AuthenticationRegion);
        Assert.Equal("cn-north-1", subject.Endpoints.StsConfig(subject.Endpoints.StsRegion).AuthenticationRegion);
        Assert.False(subject.Endpoints.IamConfig().UseFIPSEndpoint);
        subject.Endpoints.CheckTrust();
    }

    [Fact]
    public void AServiceOfItsOwnComesBeforeTheRest()
    {
        using Subject subject = new(new ConnectOptions
        {
            Endpoints = new Dictionary<string, Uri>
            {
                ["*"] = new("https://all.example"),
                ["STS"] = new("https://sts.example"),
            },
        });

        Assert.Equal("sts.example", subject.Endpoints.StsAddress().Host);
        Assert.Equal("all.example", subject.Endpoints.IamAddress().Host);
    }

    [Theory]
    [InlineData("http://example.com")]
    [InlineData("http://10.0.0.1:4566")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("https://user:canary-secret@example.com")]
    [InlineData("relative/path")]
    public void AnAddressThatCannotBeTrustedIsRefused(string address)
    {
        RootAccessException failure = Assert.Throws<RootAccessException>(() => new Subject(new ConnectOptions
        {
            Endpoints = new Dictionary<string, Uri> { ["*"] = new(address, UriKind.RelativeOrAbsolute) },
        }));

        Assert.Equal(ErrorIds.EndpointNotTrusted, failure.ErrorId);
        Assert.DoesNotContain("canary-secret", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eu-wets-1")]
    [InlineData("us-east-1.attacker.example/")]
    [InlineData("")]
    public void AWrongRegionIsRefused(string region)
    {
        RootAccessException failure = Assert.Throws<RootAccessException>(
            () => new Subject(new ConnectOptions { Region = region }));

        Assert.Equal(ErrorIds.RegionDisabled, failure.ErrorId);
    }

    [Theory]
    [InlineData("https://sts.us-east-1.amazonaws.com", true)]
    [InlineData("https://sts.us-east-1.api.aws", true)]
    [InlineData("http://sts.us-east-1.amazonaws.com", false)]
    [InlineData("https://amazonaws.com.attacker.example", false)]
    [InlineData("https://attackeramazonaws.com", false)]
    [InlineData("https://named.example", true)]
    [InlineData("http://named.example", false)]
    [InlineData("https://named.example:8443", false)]
    public void RequestsLeaveOnlyForAwsAndForNamedHosts(string address, bool isTrusted)
    {
        Dictionary<string, Uri> named = new() { ["sts"] = new("https://named.example") };

        Exception? failure = Record.Exception(() => EndpointTrust.CheckRequest(new Uri(address), named));

        Assert.Equal(isTrusted, failure is null);
    }

    private static string[] Addresses(AwsEndpoints endpoints) =>
    [
        endpoints.IamAddress().AbsoluteUri,
        endpoints.OrganizationsAddress().AbsoluteUri,
        endpoints.StsAddress().AbsoluteUri,
    ];

    private sealed class Subject : IDisposable
    {
        private readonly AwsHttp _http;

        public Subject(ConnectOptions options, EndpointSettings? settings = null)
        {
            _http = new AwsHttp(options);
            Endpoints = AwsEndpoints.Create(options, settings ?? new EndpointSettings(null, false, false), _http);
        }

        public AwsEndpoints Endpoints { get; }

        public void Dispose() => _http.Dispose();
    }
}
