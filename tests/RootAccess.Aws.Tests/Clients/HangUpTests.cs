using System.Net;
using System.Threading.Tasks;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.Runtime;
using Xunit;

namespace RootAccess.Aws.Tests.Clients;

/// <summary>The connection ends in the middle of an answer, on a real socket.</summary>
public sealed class HangUpTests
{
    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.BadRequest)]
    public async Task InIamsAnswerIsAnUnmarshallingErrorWithTheStatus(HttpStatusCode status)
    {
        await using HangUpServer server = new(status, "<ListAccessKeysResponse><ListAccessKeysResult>");
        using AmazonIdentityManagementServiceClient client = new(
            ClientHost.Credentials,
            new AmazonIdentityManagementServiceConfig { ServiceURL = server.Address, MaxErrorRetry = 0 });

        AmazonUnmarshallingException error = await Assert.ThrowsAsync<AmazonUnmarshallingException>(() =>
            client.ListAccessKeysAsync(new ListAccessKeysRequest()));

        Assert.Equal(status, error.StatusCode);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.BadRequest)]
    public async Task InAnAnswerOfOrganizationsIsAnUnmarshallingErrorWithTheStatus(HttpStatusCode status)
    {
        await using HangUpServer server = new(status, """{"Accounts":[""");
        using AmazonOrganizationsClient client = new(
            ClientHost.Credentials,
            new AmazonOrganizationsConfig { ServiceURL = server.Address, MaxErrorRetry = 0 });

        AmazonUnmarshallingException error = await Assert.ThrowsAsync<AmazonUnmarshallingException>(() =>
            client.ListAccountsAsync(new ListAccountsRequest { MaxResults = 20 }));

        Assert.Equal(status, error.StatusCode);
    }
}
