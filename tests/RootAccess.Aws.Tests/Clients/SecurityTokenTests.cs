using System;
using System.Threading.Tasks;
using Amazon;
using Amazon.Runtime.Endpoints;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Xunit;

namespace RootAccess.Aws.Tests.Clients;

/// <summary>The client of STS against what botocore, both AWS CLIs and the JavaScript SDK send.</summary>
public static class SecurityTokenTests
{
    private const string Role = "arn:aws:iam::111122223333:role/ops";
    private const string EncodedRole = "arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fops";

    private static string Answer(string operation) =>
        $"""
        <{operation}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><{operation}Result><Credentials>
        <AccessKeyId>ASIAEXAMPLE</AccessKeyId><SecretAccessKey>secret</SecretAccessKey>
        <SessionToken>token</SessionToken><Expiration>2026-11-24T09:00:00Z</Expiration></Credentials>
        <Account>111122223333</Account></{operation}Result></{operation}Response>
        """;

    public sealed class Request
    {
        [Fact]
        public async Task OpensARootSession()
        {
            using ClientHost host = ClientHost.Answering(Answer("AssumeRoot"));

            AssumeRootResponse response = await host.Sts.AssumeRootAsync(new AssumeRootRequest
            {
                TargetPrincipal = "111122223333",
                TaskPolicyArn = new() { Arn = "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials" },
                DurationSeconds = 900,
            });

            AssertSent(
                host,
                "Action=AssumeRoot&DurationSeconds=900&TargetPrincipal=111122223333&TaskPolicyArn.arn="
                    + "arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2Froot-task%2FIAMAuditRootUserCredentials&Version=2011-06-15");
            Assert.Equal("ASIAEXAMPLE", response.Credentials.AccessKeyId);
            Assert.Equal(new DateTime(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc), response.Credentials.Expiration);
            Assert.Equal("token", response.Credentials.GetCredentials().Token);
        }

        [Fact]
        public async Task AssumesARole()
        {
            using ClientHost host = ClientHost.Answering(Answer("AssumeRole"));

            await host.Sts.AssumeRoleAsync(
                new AssumeRoleRequest { RoleArn = Role, RoleSessionName = "a", SerialNumber = "m", TokenCode = "123456" });

            AssertSent(
                host,
                $"Action=AssumeRole&RoleArn={EncodedRole}&RoleSessionName=a&SerialNumber=m&TokenCode=123456"
                    + "&Version=2011-06-15");
        }

        [Fact]
        public async Task AsksWhoIsCalling()
        {
            using ClientHost host = ClientHost.Answering(Answer("GetCallerIdentity"));

            GetCallerIdentityResponse caller = await host.Sts.GetCallerIdentityAsync(new GetCallerIdentityRequest());

            AssertSent(host, "Action=GetCallerIdentity&Version=2011-06-15");
            Assert.Equal("111122223333", caller.Account);
        }

        [Fact]
        public async Task IsNotSignedWhenATokenProvesTheCaller()
        {
            using ClientHost host = ClientHost.Answering(Answer("AssumeRoleWithWebIdentity"));

            await host.Sts.AssumeRoleWithWebIdentityAsync(new AssumeRoleWithWebIdentityRequest
            {
                RoleArn = Role,
                RoleSessionName = "ci",
                WebIdentityToken = "t",
            });

            RecordedRequest sent = Assert.Single(host.Network.Requests);
            Assert.False(sent.Headers.ContainsKey("Authorization"));
            Assert.False(sent.Headers.ContainsKey("X-Amz-Security-Token"));
            Assert.Equal(
                $"Action=AssumeRoleWithWebIdentity&RoleArn={EncodedRole}&RoleSessionName=ci&Version=2011-06-15"
                    + "&WebIdentityToken=t",
                sent.Body);
        }

        private static void AssertSent(ClientHost host, string body)
        {
            RecordedRequest sent = Assert.Single(host.Network.Requests);
            Assert.Equal(body, sent.Body);
            Assert.Equal("https://sts.eu-central-1.amazonaws.com/", sent.Address.AbsoluteUri);
            Assert.Equal("eu-central-1/sts", sent.Scope);
            Assert.Equal("FAKETOKEN", sent.Headers["X-Amz-Security-Token"]);
        }
    }

    public sealed class Endpoint
    {
        [Theory]
        [InlineData("us-east-1", false, false, "sts.us-east-1.amazonaws.com")]
        [InlineData("eu-central-1", true, false, "sts-fips.eu-central-1.amazonaws.com")]
        [InlineData("eu-central-1", false, true, "sts.eu-central-1.api.aws")]
        [InlineData("us-gov-east-1", false, false, "sts.us-gov-east-1.amazonaws.com")]
        [InlineData("us-gov-east-1", true, false, "sts.us-gov-east-1.amazonaws.com")]
        [InlineData("us-gov-west-1", true, true, "sts-fips.us-gov-west-1.api.aws")]
        [InlineData("cn-north-1", false, false, "sts.cn-north-1.amazonaws.com.cn")]
        [InlineData("eusc-de-east-1", false, false, "sts.eusc-de-east-1.amazonaws.eu")]
        [InlineData("us-isob-east-1", false, true, "sts.us-isob-east-1.api.aws.scloud")]
        public void IsRegional(string region, bool fips, bool dualStack, string host)
        {
            AmazonSecurityTokenServiceConfig config = new()
            {
                RegionEndpoint = RegionEndpoint.GetBySystemName(region),
                UseFIPSEndpoint = fips,
                UseDualstackEndpoint = dualStack,
            };

            Assert.Equal(
                $"https://{host}",
                config.DetermineServiceOperationEndpoint(
                    new ServiceOperationEndpointParameters(new GetCallerIdentityRequest())).URL.TrimEnd('/'));
        }
    }

    public sealed class Refusal
    {
        [Fact]
        public async Task HasTheClassOfItsCode()
        {
            using ClientHost host = ClientHost.Answering(
                "<ErrorResponse><Error><Code>RegionDisabledException</Code><Message>off</Message></Error></ErrorResponse>",
                System.Net.HttpStatusCode.Forbidden);

            RegionDisabledException error = await Assert.ThrowsAsync<RegionDisabledException>(
                () => host.Sts.GetCallerIdentityAsync(new GetCallerIdentityRequest()));

            Assert.Equal(("RegionDisabledException", "off"), (error.ErrorCode, error.Message));
        }
    }
}
