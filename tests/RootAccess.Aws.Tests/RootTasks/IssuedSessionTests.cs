using System;
using System.Threading.Tasks;
using Amazon;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using RootAccess.Core.Errors;
using RootAccess.Core.Journal;
using RootAccess.Core.Ports;
using RootAccess.Simulator;
using Xunit;

namespace RootAccess.Aws.Tests.RootTasks;

public sealed class IssuedSessionTests
{
    [Fact]
    public async Task AnotherClientIsRootInTheAccountWithIt()
    {
        await using TaskTarget target = await TaskTarget.StartAsync(overLoopback: false);

        IssuedRootCredentials issued = await target.Port.IssueAsync(
            target.BucketOwner.Id, RootTaskName.S3UnlockBucketPolicy, 900, UnrecordedChange.Instance, default);

        using AmazonSecurityTokenServiceClient sts = new(
            new SessionAWSCredentials(issued.AccessKeyId, issued.SecretAccessKey, issued.SessionToken),
            new AmazonSecurityTokenServiceConfig
            {
                RegionEndpoint = RegionEndpoint.EUWest1,
                HttpClientFactory = new SimulatorClients(target.Simulator),
            });
        GetCallerIdentityResponse caller = await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest());
        Assert.Equal($"arn:aws:iam::{target.BucketOwner.Id}:root", caller.Arn);
    }

    [Fact]
    public async Task ItLastsAsLongAsAsked()
    {
        await using TaskTarget target = await TaskTarget.StartAsync(overLoopback: false);
        DateTimeOffset now = target.Simulator.Options.TimeProvider.GetUtcNow();

        IssuedRootCredentials issued = await target.Port.IssueAsync(
            target.BucketOwner.Id, RootTaskName.S3UnlockBucketPolicy, 60, UnrecordedChange.Instance, default);

        Assert.InRange(issued.Expiration - now, TimeSpan.FromSeconds(58), TimeSpan.FromSeconds(75));
    }

    [Fact]
    public async Task TheManagementAccountIsDenied()
    {
        await using TaskTarget target = await TaskTarget.StartAsync(overLoopback: false);

        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(() => target.Port.IssueAsync(
            target.Simulator.ManagementAccountId, RootTaskName.S3UnlockBucketPolicy, 900, UnrecordedChange.Instance, default));

        Assert.Equal(ErrorIds.RootSessionDenied, failure.ErrorId);
    }

    private sealed class SimulatorClients(AwsSimulator simulator) : HttpClientFactory
    {
        public override System.Net.Http.HttpClient CreateHttpClient(IClientConfig clientConfig) =>
            new(new SimulatorHttpMessageHandler(simulator));
    }
}
