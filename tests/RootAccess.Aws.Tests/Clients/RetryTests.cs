using System.Net;
using System.Threading.Tasks;
using Amazon.IdentityManagement.Model;
using Amazon.Organizations.Model;
using Amazon.Runtime;
using Xunit;

namespace RootAccess.Aws.Tests.Clients;

public static class RetryTests
{
    private const string Throttled =
        "<ErrorResponse><Error><Code>Throttling</Code><Message>Rate exceeded</Message></Error></ErrorResponse>";

    public sealed class MaxErrorRetry
    {
        [Theory]
        [InlineData(0, 1)]
        [InlineData(1, 2)]
        public async Task LimitsHowOftenAThrottledIamRequestIsSent(int retries, int requests)
        {
            using ClientHost host = ClientHost.Answering(
                Throttled, HttpStatusCode.BadRequest, configure: config => config.MaxErrorRetry = retries);

            AmazonServiceException error = await Assert.ThrowsAnyAsync<AmazonServiceException>(() =>
                host.Iam.GetUserAsync(new GetUserRequest()));

            Assert.Equal("Throttling", error.ErrorCode);
            Assert.Equal(requests, host.Network.Requests.Count);
        }

        [Theory]
        [InlineData(0, 1)]
        [InlineData(1, 2)]
        public async Task LimitsHowOftenAThrottledOrganizationsRequestIsSent(int retries, int requests)
        {
            using ClientHost host = ClientHost.Answering(
                """{"__type":"TooManyRequestsException"}""",
                HttpStatusCode.BadRequest,
                configure: config => config.MaxErrorRetry = retries);

            await Assert.ThrowsAsync<TooManyRequestsException>(() =>
                host.Organizations.ListRootsAsync(new ListRootsRequest { MaxResults = 7 }));

            Assert.Equal(requests, host.Network.Requests.Count);
            Assert.All(host.Network.Requests, sent => Assert.Equal("""{"MaxResults":7}""", sent.Body));
        }

        [Theory]
        [InlineData(0, 1)]
        [InlineData(1, 2)]
        public async Task LimitsHowOftenAnUnreadableServerErrorIsMet(int retries, int requests)
        {
            using ClientHost host = ClientHost.Answering(
                "<html><br>", HttpStatusCode.ServiceUnavailable, configure: config => config.MaxErrorRetry = retries);

            await Assert.ThrowsAnyAsync<AmazonServiceException>(() =>
                host.Iam.DeleteLoginProfileAsync(new DeleteLoginProfileRequest()));

            Assert.Equal(requests, host.Network.Requests.Count);
            Assert.All(
                host.Network.Requests,
                sent => Assert.Equal("Action=DeleteLoginProfile&Version=2010-05-08", sent.Body));
        }
    }
}
