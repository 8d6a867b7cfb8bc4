using System.Linq;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccess.Core.Tasks;
using Xunit;

namespace RootAccess.Core.Tests.Tasks;

public sealed class RootTaskCatalogTests
{
    [Theory]
    [InlineData(RootTaskName.IAMAuditRootUserCredentials, RootFeatureName.RootCredentialsManagement)]
    [InlineData(RootTaskName.IAMCreateRootUserPassword, RootFeatureName.RootCredentialsManagement)]
    [InlineData(RootTaskName.IAMDeleteRootUserCredentials, RootFeatureName.RootCredentialsManagement)]
    [InlineData(RootTaskName.S3UnlockBucketPolicy, RootFeatureName.RootSessions)]
    [InlineData(RootTaskName.SQSUnlockQueuePolicy, RootFeatureName.RootSessions)]
    public void AwssTasksNeedTheirFeature(string name, string feature)
    {
        RootTask task = Assert.Single(RootTaskCatalog.Find(name, "aws-cn"));

        Assert.True(task.Supported);
        Assert.Equal(feature, task.RequiredFeature);
        Assert.Equal($"arn:aws-cn:iam::aws:policy/root-task/{name}", task.TaskPolicyArn);
        Assert.NotEmpty(task.AllowedActions);
    }

    [Fact]
    public void ExactlyFiveAreOffered() =>
        Assert.Equal(5, RootTaskCatalog.All("aws").Count(task => task.Supported));

    [Fact]
    public void WhatIsNotOfferedHasNoPolicyAndAnAlternative() =>
        Assert.All(RootTaskCatalog.All("aws").Where(task => !task.Supported), task =>
        {
            Assert.Null(task.TaskPolicyArn);
            Assert.Empty(task.AllowedActions);
            Assert.NotEmpty(task.Alternative);
        });

    [Theory]
    [InlineData("iamauditrootusercredentials")]
    [InlineData("arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials")]
    [InlineData("root-task/IAMAuditRootUserCredentials")]
    public void ATaskIsKnownInAnySpelling(string name) =>
        Assert.Equal(RootTaskName.IAMAuditRootUserCredentials, RootTaskCatalog.Require(name));

    [Theory]
    [InlineData("KMSUnlockKeyPolicy", "AWS Support")]
    [InlineData("kms", "AWS Support")]
    [InlineData("S3OverrideObjectLock", "BypassGovernanceRetention")]
    [InlineData("Object Lock retention override", "BypassGovernanceRetention")]
    [InlineData("IAMUnlockUser", "OrganizationAccountAccessRole")]
    [InlineData("unlock-iam-user", "OrganizationAccountAccessRole")]
    [InlineData("UpdateRootUserEmail", "StartPrimaryEmailUpdate")]
    [InlineData("change root e-mail", "StartPrimaryEmailUpdate")]
    [InlineData("delete-root-user-credential", "Remove-MemberRootCredential")]
    [InlineData("nonsense", "Get-RootTask")]
    [InlineData("", "Get-RootTask")]
    public void WhatIsNotOfferedIsAnsweredWithTheRightWay(string name, string advice)
    {
        RootAccessException refusal = Assert.Throws<RootAccessException>(() => RootTaskCatalog.Require(name));

        Assert.Equal(ErrorIds.UnsupportedRootTask, refusal.ErrorId);
        Assert.Contains(advice, refusal.RecommendedAction, System.StringComparison.Ordinal);
    }

    [Fact]
    public void APatternMayMatchNone() => Assert.Empty(RootTaskCatalog.Find("none*", "aws"));
}
