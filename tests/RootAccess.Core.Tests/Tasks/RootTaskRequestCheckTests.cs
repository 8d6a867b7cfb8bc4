using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccess.Core.Tasks;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Tasks;

public sealed class RootTaskRequestCheckTests
{
    private static readonly RootTaskRequest s_bucket =
        new() { Task = RootTaskName.S3UnlockBucketPolicy, BucketName = "vault" };

    private static readonly RootTaskRequest s_queue = new() { Task = RootTaskName.SQSUnlockQueuePolicy };

    private static readonly RootTaskRequest s_password = new() { Task = RootTaskName.IAMCreateRootUserPassword };

    public static TheoryData<RootTaskRequest> Conflicts =>
    [
        s_bucket with { BucketName = null },
        s_bucket with { BucketName = " " },
        s_bucket with { BucketName = "arn:aws:s3:::vault" },
        s_bucket with { QueueUrl = "https://sqs.us-east-1.amazonaws.com/000000000003/q" },
        s_bucket with { QueueName = "q" },
        s_bucket with { QueueRegion = "us-east-1" },
        s_queue,
        s_queue with { QueueName = "q" },
        s_queue with { QueueRegion = "us-east-1" },
        s_queue with { QueueUrl = "u", QueueName = "q" },
        s_queue with { QueueUrl = "u", QueueRegion = "us-east-1" },
        s_queue with { QueueUrl = "u", BucketName = "vault" },
        s_password with { BucketName = "vault" },
        s_password with { QueueUrl = "u" },
        s_password with { Policy = TaskTest.Open },
        s_password with { BackupFolder = "/tmp" },
        new() { Task = RootTaskName.IAMAuditRootUserCredentials, Policy = TaskTest.Open },
    ];

    [Theory]
    [MemberData(nameof(Conflicts), DisableDiscoveryEnumeration = true)]
    public void WhatDoesNotGoTogetherIsAConflict(RootTaskRequest request) =>
        Assert.Equal(ErrorIds.RootTaskParameterConflict, RootTaskRequestCheck.Check(request)?.ErrorId);

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"Statement":[{"Effect":"Maybe","Principal":"*","Action":"s3:*","Resource":"*"}]}""")]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""")]
    public void APolicyThatIsNoneIsRefused(string policy) =>
        Assert.Equal(
            ErrorIds.InvalidPolicyDocument, RootTaskRequestCheck.Check(s_bucket with { Policy = policy })?.ErrorId);

    [Fact]
    public void ADirectoryBucketIsUnsupported() =>
        Assert.Equal(
            ErrorIds.UnsupportedRootTask,
            RootTaskRequestCheck.Check(s_bucket with { BucketName = "fast--use1-az4--x-s3" })?.ErrorId);

    [Fact]
    public void WhatGoesTogetherPasses()
    {
        Assert.Null(RootTaskRequestCheck.Check(s_bucket with { Policy = TaskTest.Open, BackupFolder = "/tmp" }));
        Assert.Null(RootTaskRequestCheck.Check(s_queue with { QueueName = "q", QueueRegion = "us-east-1" }));
        Assert.Null(RootTaskRequestCheck.Check(s_queue with { QueueUrl = "u" }));
        Assert.Null(RootTaskRequestCheck.Check(s_password));
    }

    [Theory]
    [InlineData("cn-north-1", "q")]
    [InlineData("us-gov-west-1", "q")]
    [InlineData("nowhere", "q")]
    [InlineData("us-east-1.evil.example", "q")]
    [InlineData("us-east-1", "a/b")]
    public void AQueueThatCannotBeThereIsAConflict(string region, string name)
    {
        RootAccessConnection aws = FakeClient.Connection with { IsCustomEndpoint = false };
        RootTaskRequest request = s_queue with { QueueName = name, QueueRegion = region };

        Assert.Equal(
            ErrorIds.RootTaskParameterConflict,
            RootTaskRequestCheck.CheckTarget(request, FakeOrganization.Shop, aws)?.ErrorId);
    }
}
