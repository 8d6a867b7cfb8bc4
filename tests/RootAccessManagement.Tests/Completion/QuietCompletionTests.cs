using System;
using System.Linq;
using System.Threading;
using RootAccess.Simulator.Faults;

namespace RootAccessManagement.Tests.Completion;

/// <summary>Completion never disturbs: no call before a connection, no waiting, no error, no root session.</summary>
public sealed class QuietCompletionTests() : CompletionTest(isConnected: false)
{
    // Completion itself takes a few milliseconds; the machine may be busy.
    private static readonly TimeSpan s_unnoticed = TimeSpan.FromSeconds(1.5);

    [Theory]
    [InlineData("Get-MemberRootCredential -AccountId ")]
    [InlineData("Get-OrgMemberAccount -Name ")]
    [InlineData("Get-OrgMemberAccount -OrganizationalUnit ")]
    [InlineData("Invoke-RootTask -Task S3UnlockBucketPolicy -BucketName ")]
    [InlineData("Invoke-RootTask -Task SQSUnlockQueuePolicy -QueueUrl ")]
    [InlineData("Invoke-RootTask -Task SQSUnlockQueuePolicy -QueueName ")]
    public void Nothing_is_offered_before_there_is_a_connection_not_even_files(string line)
    {
        Assert.Empty(Texts(line));
        Assert.Empty(Session.Run("Get-RootAccessConnection").Output);
        Assert.Empty(Aws.Simulator.Calls.All);
    }

    [Fact]
    public void Nothing_is_called_after_a_connection_that_failed()
    {
        Session.Run(
            "Connect-RootAccess -EndpointUrl $Endpoint -AccessKey $Key -SecretKey wrong -Region us-east-1",
            Aws.Variables);
        int calls = Aws.Simulator.Calls.All.Count;

        Assert.Empty(Texts("Get-MemberRootCredential "));
        Assert.Equal(calls, Aws.Simulator.Calls.All.Count);
    }

    [Fact]
    public void Nothing_is_called_after_a_disconnection()
    {
        Session.Connect(Aws);
        Session.Run("Disconnect-RootAccess");
        int calls = Aws.Simulator.Calls.All.Count;

        Assert.Empty(Texts("Get-MemberRootCredential "));
        Assert.Equal(calls, Aws.Simulator.Calls.All.Count);
    }

    [Fact]
    public void A_slow_organization_is_read_in_the_background()
    {
        using ManualResetEventSlim isAsked = new();
        Session.Connect(Aws);
        Texts("Get-RootTask ");
        Aws.Simulator.Faults.Script(new()
        {
            Operation = "ListAccounts",
            Effect = FaultEffect.Delay(TimeSpan.FromSeconds(10)),
            OnStrike = isAsked.Set,
        });
        long start = TimeProvider.System.GetTimestamp();

        Assert.Empty(Texts("Get-MemberRootCredential sandbox-be"));
        Assert.Empty(Texts("Get-OrgMemberAccount -OrganizationalUnit "));

        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, s_unnoticed);
        Assert.True(isAsked.Wait(TimeSpan.FromSeconds(30)));
        Assert.True(SpinWait.SpinUntil(
            () => Texts("Get-MemberRootCredential sandbox-be").Length == 1, TimeSpan.FromSeconds(30)));

        // What a key began to read is the reading of everything that comes after it.
        Session.Run("Get-OrgMemberAccount");
        Assert.Single(Aws.Simulator.Calls.Of("DescribeOrganization"));
        Assert.True(Aws.Simulator.Calls.Of("ListAccounts").Count(call => call.Outcome == "Success") <= 2);
    }

    [Fact]
    public void An_organization_that_cannot_be_read_is_not_asked_with_every_key()
    {
        Session.Connect(Aws);
        Aws.Fail("ListAccounts", FaultEffect.Error("AccessDeniedException", 400, "No."));

        for (int i = 0; i < 10; i++)
        {
            Assert.Empty(Texts("Get-MemberRootCredential "));
        }

        Assert.Single(Aws.Simulator.Calls.Of("ListAccounts"));
    }

    [Fact]
    public void No_root_session_is_opened_for_the_names_of_buckets_and_queues()
    {
        Session.Connect(Aws);
        string id = Aws.Id("data-lake");

        Assert.Empty(Texts($"Invoke-RootTask '{id}' S3UnlockBucketPolicy -BucketName "));
        Assert.Empty(Texts($"Invoke-RootTask '{id}' SQSUnlockQueuePolicy -QueueUrl "));
        Assert.Empty(Aws.Simulator.Calls.Of("AssumeRoot"));
    }
}
