using System.IO;
using System.Management.Automation;

namespace RootAccessManagement.Tests.Completion;

/// <summary>Buckets and queues that were met before, and what has a fixed list.</summary>
public sealed class ResourceCompletionTests : CompletionTest
{
    [Fact]
    public void A_bucket_is_offered_once_a_task_found_it()
    {
        string id = Aws.Id("data-lake");
        Unlock($"'{id}' S3UnlockBucketPolicy -BucketName data-lake-raw-events");
        Unlock($"'{id}' S3UnlockBucketPolicy -BucketName no-such-bucket -ErrorAction SilentlyContinue");

        CompletionResult match = Assert.Single(Complete($"Invoke-RootTask '{id}' S3UnlockBucketPolicy -BucketName "));
        Assert.Equal("data-lake-raw-events", match.CompletionText);
        Assert.StartsWith(id, match.ToolTip, System.StringComparison.Ordinal);
        Assert.Equal(["data-lake-raw-events"], Texts("Invoke-RootTask -Task S3UnlockBucketPolicy -BucketName d"));
        Assert.Empty(Texts($"Invoke-RootTask '{Aws.Id("sandbox-ben")}' S3UnlockBucketPolicy -BucketName "));
    }

    [Fact]
    public void A_queue_is_offered_once_a_task_found_it()
    {
        string id = Aws.Id("order-messaging");
        Unlock($"'{id}' SQSUnlockQueuePolicy -QueueName orders-dead-letter -QueueRegion eu-central-1");

        Assert.Equal(
            ["orders-dead-letter"], Texts($"Invoke-RootTask '{id}' SQSUnlockQueuePolicy -QueueName "));
        Assert.Empty(Texts($"Invoke-RootTask '{id}' SQSUnlockQueuePolicy -QueueRegion us-east-1 -QueueName "));
        string url = Assert.Single(Texts($"Invoke-RootTask '{id}' SQSUnlockQueuePolicy -QueueUrl orders"));
        Assert.EndsWith($"/{id}/orders-dead-letter'", url, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_queues_Region_is_one_of_the_connections_partition()
    {
        string[] regions = Texts("Invoke-RootTask -Task SQSUnlockQueuePolicy -QueueRegion ");

        Assert.Contains("eu-central-1", regions);
        Assert.DoesNotContain(regions, region => region.StartsWith("us-gov-", System.StringComparison.Ordinal));
    }

    [Fact]
    public void The_Region_of_STS_is_one_of_the_same_partition()
    {
        Assert.Equal(["cn-north-1", "cn-northwest-1"], Texts("Connect-RootAccess -Region cn-north-1 -StsRegion "));
        Assert.Contains("us-gov-west-1", Texts("Connect-RootAccess -Region us-gov"));
    }

    [Fact]
    public void What_is_no_Region_is_not_offered()
    {
        Assert.Equal(["us-east-1"], Texts("Connect-RootAccess -Region us-east-1"));
    }

    [Theory]
    [InlineData("Invoke-RootTask -Task S3", "S3UnlockBucketPolicy")]
    [InlineData("New-RootSession -Task SQ", "SQSUnlockQueuePolicy")]
    [InlineData("Get-RootTask KMS", "KMSUnlockKeyPolicy")]
    [InlineData("Remove-MemberRootCredential -CredentialType Mfa", "MfaDevice")]
    [InlineData("Get-OrgMemberAccount -State susp", "SUSPENDED")]
    public void What_has_a_fixed_list_is_offered(string line, string expected) => Assert.Equal([expected], Texts(line));

    private void Unlock(string arguments)
    {
        string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            Session.Run($"Invoke-RootTask {arguments} -Force -BackupPath $Folder", new() { ["Folder"] = folder });
        }
        finally
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
