using System;
using System.IO;
using System.Linq;
using RootAccess.Simulator.State;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Tasks;

/// <summary>Invoke-RootTask on bucket and queue policies.</summary>
public sealed class UnlockTests : RootTaskTest
{
    private const string UnlockBucket =
        "Invoke-RootTask $Owner S3UnlockBucketPolicy -BucketName $Bucket -BackupPath $Folder ";

    private const string UnlockQueue =
        "Invoke-RootTask $QueueOwner SQSUnlockQueuePolicy -BackupPath $Folder -Force ";

    [Fact]
    public void Deletes_a_bucket_policy_of_another_region_and_keeps_it_byte_for_byte()
    {
        string locked = Bucket.Policy!.Text;

        RunResult result = Run(UnlockBucket + "-Force");

        Assert.Empty(result.Errors);
        Assert.Equal(["Completed"], result.Values("Outcome"));
        Assert.Equal(["True"], result.Values("Verified"));
        Assert.Null(Bucket.Policy);
        Assert.Equal(Backups, result.Values("BackupFile"));
        Assert.Equal(System.Text.Encoding.UTF8.GetBytes(locked), File.ReadAllBytes(Backups.Single()));
        Assert.Equal([locked], result.Values("PreviousPolicy"));
    }

    [Fact]
    public void The_second_time_there_is_nothing_to_do()
    {
        Run(UnlockBucket + "-Force");

        RunResult result = Run(UnlockBucket + "-Force");

        Assert.Equal(["NothingToDo"], result.Values("Outcome"));
        Assert.Empty(result.Errors);
        Assert.Single(Aws.Changes());
    }

    [Fact]
    public void Replaces_a_bucket_policy()
    {
        RunResult result = Run(UnlockBucket + "-Policy $Given -Force");

        Assert.Equal(["Completed"], result.Values("Outcome"));
        Assert.Equal(Given, Bucket.Policy!.Text);
        Assert.Equal(["PutBucketPolicy"], Aws.Changes().Select(call => call.Operation));
    }

    [Fact]
    public void Takes_the_policy_from_a_file()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "policy.json"), Given);

        Run(UnlockBucket + "-PolicyPath \"$Folder/policy.json\" -Force");

        Assert.Equal(Given, Bucket.Policy!.Text);
    }

    [Fact]
    public void Whatif_changes_nothing_and_opens_no_session()
    {
        RunResult result = Run(UnlockBucket + "-WhatIf");

        Assert.Empty(result.Output);
        Assert.Empty(Aws.Changes());
        Assert.DoesNotContain("AssumeRoot", Aws.Simulator.Calls.All.Select(call => call.Operation));
        Assert.Empty(Backups);
    }

    [Fact]
    public void Answered_no_is_skipped()
    {
        Session.Host.Answers.Enqueue("No");

        RunResult result = Run(UnlockBucket);

        Assert.Equal(["Skipped"], result.Values("Outcome"));
        Assert.Empty(result.Errors);
        Assert.Contains(Bucket.Name, Session.Host.Prompts.Single(), StringComparison.Ordinal);
        Assert.Empty(Aws.Changes());
    }

    [Fact]
    public void Where_nobody_can_be_asked_nothing_is_changed()
    {
        Assert.Equal(["ConfirmationRequired"], Run(UnlockBucket).ErrorIds);
        Assert.NotNull(Bucket.Policy);
    }

    [Fact]
    public void A_backup_that_fails_changes_nothing()
    {
        Directory.CreateDirectory(Folder);
        string file = Path.Combine(Folder, "file");
        File.WriteAllText(file, string.Empty);

        RunResult result = Run(
            $"Invoke-RootTask $Owner S3UnlockBucketPolicy -BucketName $Bucket -Force -BackupPath '{file}'");

        Assert.Equal(["PolicyBackupFailed"], result.ErrorIds);
        Assert.Equal(["Failed"], result.Values("Outcome"));
        Assert.Empty(Aws.Changes());
    }

    [Fact]
    public void Several_buckets_of_one_account_are_all_worked_on()
    {
        string other = BucketOwner.Buckets.First(bucket => bucket.Policy is null).Name;

        RunResult result = Run(
            $"'{other}', $Bucket, '{other}' |"
                + " ForEach-Object { [pscustomobject]@{ AccountId = $Owner; BucketName = $_ } } |"
                + " Invoke-RootTask -Task S3UnlockBucketPolicy -BackupPath $Folder -Force");

        Assert.Equal(["Completed", "NothingToDo"], result.Values("Outcome").Order());
    }

    [Fact]
    public void A_policy_that_locks_out_again_is_warned_of()
    {
        RunResult result = Run(UnlockBucket + "-WhatIf -Policy '" + Bucket.Policy!.Text + "'");

        Assert.Contains("lock everybody but root out again", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://sqs.eu-central-1.amazonaws.com/")]
    [InlineData("https://eu-central-1.queue.amazonaws.com/")]
    [InlineData("https://sqs.eu-central-1.api.aws/")]
    public void Unlocks_a_queue_by_its_url(string host)
    {
        string locked = Queue.Policy!.Text;

        RunResult result = Run(UnlockQueue + $"-QueueUrl '{host}{QueueOwner.Id}/{Queue.Name}'");

        Assert.Empty(result.Errors);
        Assert.Equal(["Completed"], result.Values("Outcome"));
        Assert.Null(Queue.Policy);
        Assert.Equal(locked, File.ReadAllText(Backups.Single()));
    }

    [Fact]
    public void Unlocks_a_queue_by_name_and_region()
    {
        Assert.Equal(["True"], Run(UnlockQueue + "-QueueName $Queue -QueueRegion eu-central-1").Values("Verified"));
        Assert.Null(Queue.Policy);
        Assert.Equal(["SetQueueAttributes"], Aws.Changes().Select(call => call.Operation));
    }

    [Fact]
    public void Takes_a_url_at_the_connections_own_address()
    {
        SimulatedQueue here = QueueOwner.Queues.Single(queue => queue.Region == "us-east-1");

        string endpoint = Aws.Variables["Endpoint"]!.ToString()!.TrimEnd('/');
        RunResult result = Run(UnlockQueue + $"-QueueUrl '{endpoint}/{QueueOwner.Id}/{here.Name}'");

        Assert.Equal(["NothingToDo"], result.Values("Outcome"));
    }

    [Theory]
    [InlineData("-QueueUrl \"https://sqs.eu-central-1.amazonaws.com/$Owner/orders\"", "RootTaskParameterConflict")]
    [InlineData("-QueueUrl \"http://127.0.0.1:1/$QueueOwner/orders\"", "RootTaskParameterConflict")]
    [InlineData("-QueueUrl orders", "RootTaskParameterConflict")]
    [InlineData("-QueueName orders", "RootTaskParameterConflict")]
    [InlineData("", "RootTaskParameterConflict")]
    public void A_queue_that_cannot_be_meant_is_refused_before_any_session(string parameters, string errorId)
    {
        RunResult result = Run(UnlockQueue + parameters);

        Assert.Equal([errorId], result.ErrorIds);
        Assert.Equal(["Refused"], result.Values("Outcome"));
        Assert.DoesNotContain("AssumeRoot", Aws.Simulator.Calls.All.Select(call => call.Operation));
    }

    [Fact]
    public void An_object_may_have_the_property_of_the_other_task_empty()
    {
        RunResult result = Run(
            "[pscustomobject]@{ AccountId = $QueueOwner; BucketName = $null; QueueUrl = ''; QueueName = $Queue;"
                + " QueueRegion = 'eu-central-1' } |"
                + " Invoke-RootTask -Task SQSUnlockQueuePolicy -BackupPath $Folder -Force");

        Assert.Equal(["Completed"], result.Values("Outcome"));
    }

    [Fact]
    public void A_missing_queue_and_bucket_are_not_found()
    {
        Assert.Equal(["QueueNotFound"], Run(UnlockQueue + "-QueueName none -QueueRegion us-east-1").ErrorIds);
        Assert.Equal(
            ["BucketNotFound"],
            Run("Invoke-RootTask $Owner S3UnlockBucketPolicy -BucketName none -Force").ErrorIds);
    }
}
