using System;
using System.Threading.Tasks;
using Amazon;
using Amazon.IdentityManagement.Model;
using Amazon.Organizations.Model;
using Amazon.Runtime;
using Xunit;

namespace RootAccess.Aws.Tests.Clients;

public static class EndpointTests
{
    private const string NoUsers = "<GetUserResponse><GetUserResult/></GetUserResponse>";

    public sealed class Iam
    {
        [Theory]
        [InlineData("us-east-1", false, false, "iam.amazonaws.com", "us-east-1")]
        [InlineData("eu-central-1", false, false, "iam.amazonaws.com", "us-east-1")]
        [InlineData("eu-central-1", true, false, "iam-fips.amazonaws.com", "us-east-1")]
        [InlineData("eu-central-1", false, true, "iam.global.api.aws", "us-east-1")]
        [InlineData("eu-central-1", true, true, "iam-fips.global.api.aws", "us-east-1")]
        [InlineData("us-gov-west-1", false, false, "iam.us-gov.amazonaws.com", "us-gov-west-1")]
        [InlineData("us-gov-east-1", true, false, "iam.us-gov.amazonaws.com", "us-gov-west-1")]
        [InlineData("us-gov-east-1", false, true, "iam.us-gov.api.aws", "us-gov-west-1")]
        [InlineData("cn-north-1", false, false, "iam.cn-north-1.amazonaws.com.cn", "cn-north-1")]
        [InlineData("cn-northwest-1", false, false, "iam.cn-north-1.amazonaws.com.cn", "cn-north-1")]
        [InlineData("cn-northwest-1", false, true, "iam.global.api.amazonwebservices.com.cn", "cn-north-1")]
        [InlineData("eusc-de-east-1", false, false, "iam.eusc-de-east-1.amazonaws.eu", "eusc-de-east-1")]
        [InlineData("us-iso-west-1", false, false, "iam.us-iso-east-1.c2s.ic.gov", "us-iso-east-1")]
        [InlineData("us-isob-east-1", false, false, "iam.us-isob-east-1.sc2s.sgov.gov", "us-isob-east-1")]
        [InlineData("us-isof-east-1", false, false, "iam.us-isof-south-1.csp.hci.ic.gov", "us-isof-south-1")]
        [InlineData("eu-isoe-west-1", false, false, "iam.eu-isoe-west-1.cloud.adc-e.uk", "eu-isoe-west-1")]
        public async Task ServesAPartitionFromOneHost(
            string region, bool fips, bool dualStack, string host, string scope)
        {
            using ClientHost clients = ClientHost.Answering(NoUsers, configure: Settings(region, fips, dualStack));

            await clients.Iam.GetUserAsync(new GetUserRequest());

            RecordedRequest sent = Assert.Single(clients.Network.Requests);
            Assert.Equal($"https://{host}/", sent.Address.AbsoluteUri);
            Assert.Equal($"{scope}/iam", sent.Scope);
        }
    }

    public sealed class Organizations
    {
        [Theory]
        [InlineData("us-east-1", false, false, "organizations.us-east-1.amazonaws.com", "us-east-1")]
        [InlineData("eu-central-1", false, false, "organizations.us-east-1.amazonaws.com", "us-east-1")]
        [InlineData("eu-central-1", true, false, "organizations-fips.us-east-1.amazonaws.com", "us-east-1")]
        [InlineData("us-east-1", false, true, "organizations.us-east-1.api.aws", "us-east-1")]
        [InlineData("us-east-1", true, true, "organizations-fips.us-east-1.api.aws", "us-east-1")]
        [InlineData("us-gov-west-1", false, false, "organizations.us-gov-west-1.amazonaws.com", "us-gov-west-1")]
        [InlineData("us-gov-east-1", true, false, "organizations.us-gov-west-1.amazonaws.com", "us-gov-west-1")]
        [InlineData("cn-north-1", false, false, "organizations.cn-northwest-1.amazonaws.com.cn", "cn-northwest-1")]
        [InlineData("eusc-de-east-1", false, false, "organizations.eusc-de-east-1.amazonaws.eu", "eusc-de-east-1")]
        [InlineData("us-iso-west-1", false, false, "organizations.us-iso-east-1.c2s.ic.gov", "us-iso-east-1")]
        [InlineData("us-isob-east-1", false, false, "organizations.us-isob-east-1.sc2s.sgov.gov", "us-isob-east-1")]
        [InlineData("us-isof-east-1", false, false, "organizations.us-isof-south-1.csp.hci.ic.gov", "us-isof-south-1")]
        [InlineData("eu-isoe-west-1", false, false, "organizations.eu-isoe-west-1.cloud.adc-e.uk", "eu-isoe-west-1")]
        public async Task ServesAPartitionFromOneHost(
            string region, bool fips, bool dualStack, string host, string scope)
        {
            using ClientHost clients = ClientHost.Answering("{}", configure: Settings(region, fips, dualStack));

            await clients.Organizations.ListRootsAsync(new ListRootsRequest());

            RecordedRequest sent = Assert.Single(clients.Network.Requests);
            Assert.Equal($"https://{host}/", sent.Address.AbsoluteUri);
            Assert.Equal($"{scope}/organizations", sent.Scope);
        }
    }

    public sealed class WithAServiceUrl
    {
        [Theory]
        [InlineData(null, "us-east-1")]
        [InlineData("eu-west-3", "eu-west-3")]
        public async Task SendsThereAndSignsForTheAuthenticationRegion(string? authenticationRegion, string scope)
        {
            using ClientHost clients = ClientHost.Answering(NoUsers, configure: config =>
            {
                config.ServiceURL = "http://127.0.0.1:4566";
                config.AuthenticationRegion = authenticationRegion;
            });

            await clients.Iam.GetUserAsync(new GetUserRequest());

            RecordedRequest sent = Assert.Single(clients.Network.Requests);
            Assert.Equal("http://127.0.0.1:4566/", sent.Address.AbsoluteUri);
            Assert.Equal($"{scope}/iam", sent.Scope);
        }

        [Theory]
        [InlineData(true, false)]
        [InlineData(false, true)]
        public async Task RefusesFipsAndDualStack(bool fips, bool dualStack)
        {
            using ClientHost clients = ClientHost.Answering("{}", configure: config =>
            {
                config.ServiceURL = "http://127.0.0.1:4566";
                config.UseFIPSEndpoint = fips;
                config.UseDualstackEndpoint = dualStack;
            });

            AmazonClientException refusal = await Assert.ThrowsAsync<AmazonClientException>(() =>
                clients.Organizations.ListRootsAsync(new ListRootsRequest()));

            Assert.Contains("custom endpoint", refusal.Message, StringComparison.Ordinal);
            Assert.Empty(clients.Network.Requests);
        }
    }

    public sealed class DetermineServiceOperationEndpoint
    {
        [Fact]
        public void TellsWhereARequestWouldGo()
        {
            using ClientHost clients = ClientHost.Answering("{}");

            Assert.Equal(
                "https://iam.amazonaws.com/",
                clients.Iam.DetermineServiceOperationEndpoint(new GetUserRequest()).URL);
            Assert.Equal(
                "https://organizations.us-east-1.amazonaws.com/",
                clients.Organizations.DetermineServiceOperationEndpoint(new ListRootsRequest()).URL);
            Assert.Empty(clients.Network.Requests);
        }
    }

    private static Action<ClientConfig> Settings(string region, bool fips, bool dualStack) => config =>
    {
        config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        config.UseFIPSEndpoint = fips;
        config.UseDualstackEndpoint = dualStack;
    };
}
