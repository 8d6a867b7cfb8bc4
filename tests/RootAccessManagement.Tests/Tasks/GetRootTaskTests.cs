using System.Linq;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Tasks;

public sealed class GetRootTaskTests : ModuleTest
{
    public GetRootTaskTests()
        : base(isConnected: false)
    {
    }

    [Fact]
    public void Works_without_a_connection_and_makes_none()
    {
        RunResult result = Session.Run("Get-RootTask");

        Assert.Empty(result.Errors);
        Assert.Equal(5, result.Values("Supported").Count(value => value == "True"));
        Assert.Contains("arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy", result.Values("TaskPolicyArn"));
        Assert.Empty(Session.Run("Get-RootAccessConnection").Output);
        Assert.Empty(Aws.Simulator.Calls.All);
    }

    [Theory]
    [InlineData("'IAM*Root*'", "IAMAuditRootUserCredentials,IAMCreateRootUserPassword,IAMDeleteRootUserCredentials")]
    [InlineData("sqsunlockqueuepolicy", "SQSUnlockQueuePolicy")]
    [InlineData("'S3Un*', '*Bucket*'", "S3UnlockBucketPolicy")]
    [InlineData("none*", "")]
    public void Names_are_wildcards(string name, string expected) =>
        Assert.Equal(
            expected.Split(',', System.StringSplitOptions.RemoveEmptyEntries),
            Session.Run($"Get-RootTask {name}").Values("Name"));

    [Fact]
    public void A_name_that_is_none_is_an_error_with_advice()
    {
        RunResult result = Session.Run("Get-RootTask KmsKeyPolicy");

        Assert.Equal(["UnsupportedRootTask"], result.ErrorIds);
        Assert.Contains(
            "AWS Support", result.Errors[0].ErrorDetails.RecommendedAction, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_completed()
    {
        RunResult offered = Session.Run(
            "[System.Management.Automation.CommandCompletion]::CompleteInput('Invoke-RootTask -Task S', 23, $null)"
                + ".CompletionMatches.CompletionText");
        RunResult all = Session.Run(
            "[System.Management.Automation.CommandCompletion]::CompleteInput('Get-RootTask K', 14, $null)"
                + ".CompletionMatches.CompletionText");

        Assert.Equal(["S3UnlockBucketPolicy", "SQSUnlockQueuePolicy"], offered.Output.Select(text => text.ToString()));
        Assert.Equal(["KMSUnlockKeyPolicy"], all.Output.Select(text => text.ToString()));
    }
}
