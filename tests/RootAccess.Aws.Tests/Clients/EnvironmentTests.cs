using System.Threading.Tasks;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SQS;
using Xunit;

namespace RootAccess.Aws.Tests.Clients;

/// <summary>What AWSSDK.Core reads from the environment for every client must reach these clients too.</summary>
[Collection(ProcessEnvironment.Collection)]
public sealed class EnvironmentTests
{
    [Fact]
    public async Task AnEndpointOfTheServiceRedirectsItsClientOnly()
    {
        using ProcessEnvironment environment = new(
            ("AWS_ENDPOINT_URL_IAM", "http://127.0.0.1:4001"),
            ("AWS_ENDPOINT_URL_ORGANIZATIONS", "http://127.0.0.1:4002"));
        using ClientHost iam = ClientHost.Answering("<GetUserResponse><GetUserResult/></GetUserResponse>");
        using ClientHost organizations = ClientHost.Answering("{}");

        await iam.Iam.GetUserAsync(new GetUserRequest());
        await organizations.Organizations.ListRootsAsync(new ListRootsRequest());

        Assert.Equal("http://127.0.0.1:4001/", Assert.Single(iam.Network.Requests).Address.AbsoluteUri);
        Assert.Equal("http://127.0.0.1:4002/", Assert.Single(organizations.Network.Requests).Address.AbsoluteUri);
    }

    [Fact]
    public void WithoutARegionTheClientsRefuseAsAnOfficialOneDoes()
    {
        using ProcessEnvironment environment = new(
            ("AWS_REGION", null),
            ("AWS_DEFAULT_REGION", null),
            ("AWS_CONFIG_FILE", "/nowhere/config"),
            ("AWS_SHARED_CREDENTIALS_FILE", "/nowhere/credentials"),
            ("AWS_EC2_METADATA_DISABLED", "true"));
        FallbackRegionFactory.Reset();

        string official = Assert.ThrowsAny<AmazonClientException>(() =>
            new AmazonSQSClient(ClientHost.Credentials)).Message;

        Assert.Equal(official, Assert.ThrowsAny<AmazonClientException>(() =>
            new AmazonIdentityManagementServiceClient(ClientHost.Credentials)).Message);
        Assert.Equal(official, Assert.ThrowsAny<AmazonClientException>(() =>
            new AmazonOrganizationsClient(ClientHost.Credentials)).Message);
        Assert.Equal(official, Assert.ThrowsAny<AmazonClientException>(() =>
            new AmazonSecurityTokenServiceClient(ClientHost.Credentials)).Message);
    }
}
