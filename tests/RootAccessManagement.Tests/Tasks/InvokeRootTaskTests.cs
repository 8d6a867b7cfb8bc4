using System;
using System.Linq;
using RootAccess.Simulator.Seeding;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Tasks;

/// <summary>Invoke-RootTask: the root user's own tasks, and what every task has in common.</summary>
public sealed class InvokeRootTaskTests : RootTaskTest
{
    [Fact]
    public void Audits_without_asking()
    {
        RunResult result = Run("Invoke-RootTask $Clean IAMAuditRootUserCredentials");

        Assert.Empty(result.Errors);
        Assert.Equal(["Completed"], result.Values("Outcome"));
        Assert.StartsWith("NotPresent", result.Values("Detail")[0], StringComparison.Ordinal);
        Assert.Empty(Session.Host.Prompts);
    }

    [Fact]
    public void Allows_password_recovery_once_and_says_what_follows()
    {
        RunResult first = Run("Invoke-RootTask $Clean IAMCreateRootUserPassword -Force");
        RunResult second = Run("Invoke-RootTask $Clean IAMCreateRootUserPassword -Force");

        Assert.Equal(["Completed"], first.Values("Outcome"));
        Assert.Equal(["True"], first.Values("Verified"));
        Assert.Contains("mails nobody", first.Values("Detail")[0], StringComparison.Ordinal);
        Assert.Equal(["NothingToDo"], second.Values("Outcome"));
        Assert.Empty(second.Errors);
        Assert.Equal(["CreateLoginProfile"], Aws.Changes().Select(call => call.Operation));
    }

    [Fact]
    public void The_prompt_for_recovery_names_the_mailbox()
    {
        Session.Host.Answers.Enqueue("No");

        Run("Invoke-RootTask $Clean IAMCreateRootUserPassword");

        Assert.Contains(
            SeededAccounts.Find(Aws.Simulator.State, SeededAccounts.Clean).Email,
            Session.Host.Prompts.Single(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_advice_how_to_undo_works()
    {
        Run("Invoke-RootTask $Clean IAMCreateRootUserPassword -Force");

        RunResult undone = Run("Remove-MemberRootCredential -AccountId $Clean -CredentialType Password -Force");

        Assert.Equal(["Removed"], undone.Values("Outcome"));
    }

    [Fact]
    public void Deletes_every_root_credential()
    {
        string id = Aws.Id("sandbox-ana");

        RunResult result = Session.Run(
            "Invoke-RootTask $Id IAMDeleteRootUserCredentials -Force", new() { ["Id"] = id });

        Assert.Equal(["Completed"], result.Values("Outcome"));
        Assert.False(Aws.Simulator.State.Account(id).Root.HasCredentials);
    }

    [Fact]
    public void Composes_with_the_inventory_and_the_audit()
    {
        RunResult result = Run(
            "Get-OrgMemberAccount -OrganizationalUnit Sandbox -Recurse | Get-MemberRootCredential |"
                + " Where-Object Status -eq NotPresent | Invoke-RootTask -Task IAMAuditRootUserCredentials |"
                + " Get-MemberRootCredential");

        Assert.Contains(Aws.Id(SeededAccounts.Clean), result.Values("AccountId"));
        Assert.Empty(result.Errors);
    }

    [Theory]
    [InlineData("KMSUnlockKeyPolicy")]
    [InlineData("S3OverrideObjectLock")]
    [InlineData("IAMUnlockUser")]
    [InlineData("UpdateRootUserEmail")]
    [InlineData("delete-root-user-credential")]
    [InlineData("nonsense")]
    public void What_aws_does_not_offer_ends_the_run_with_the_right_way(string task)
    {
        RunResult result = Run($"'x', $Clean | Invoke-RootTask -Task {task} -Force");

        Assert.Equal(["UnsupportedRootTask"], result.ErrorIds);
        Assert.NotEmpty(result.Errors[0].ErrorDetails.RecommendedAction);
    }

    [Theory]
    [InlineData("IAMCreateRootUserPassword -Policy $Given", "RootTaskParameterConflict")]
    [InlineData("IAMAuditRootUserCredentials -BucketName b", "RootTaskParameterConflict")]
    [InlineData("IAMDeleteRootUserCredentials -BackupPath /tmp", "RootTaskParameterConflict")]
    [InlineData("S3UnlockBucketPolicy -BucketName b -QueueName q", "RootTaskParameterConflict")]
    [InlineData("S3UnlockBucketPolicy -BucketName b -Policy $Given -PolicyPath p", "RootTaskParameterConflict")]
    [InlineData("S3UnlockBucketPolicy", "RootTaskParameterConflict")]
    [InlineData("S3UnlockBucketPolicy -BucketName ''", "RootTaskParameterConflict")]
    [InlineData("S3UnlockBucketPolicy -BucketName fast--use1-az4--x-s3", "UnsupportedRootTask")]
    [InlineData("S3UnlockBucketPolicy -BucketName b -Policy ''", "InvalidPolicyDocument")]
    [InlineData("S3UnlockBucketPolicy -BucketName b -Policy '{'", "InvalidPolicyDocument")]
    [InlineData("S3UnlockBucketPolicy -BucketName b -PolicyPath /nowhere/p.json", "InvalidPolicyDocument")]
    [InlineData("S3UnlockBucketPolicy -BucketName b -BackupPath Variable:/x", "PolicyBackupFailed")]
    public void What_does_not_fit_is_refused_before_any_call(string parameters, string errorId)
    {
        Aws.Simulator.Calls.Clear();

        RunResult result = Run($"Invoke-RootTask $Clean {parameters} -Force");

        Assert.Equal([errorId], result.ErrorIds);
        Assert.DoesNotContain(
            Aws.Simulator.Calls.All, call => call.IsMutating || call.Operation == "AssumeRoot");
    }

    [Fact]
    public void One_bad_account_does_not_stop_the_others()
    {
        RunResult result = Run(
            "'1', '999999999999', $Management, $Clean | Invoke-RootTask -Task IAMCreateRootUserPassword -Force");

        Assert.Equal(
            ["AccountNotInOrganization", "InvalidAccountId", "ManagementAccountRefused"], result.ErrorIds.Order());
        Assert.Equal(["Completed", "Refused", "Refused"], result.Values("Outcome").Order());
    }

    [Fact]
    public void A_row_of_another_organization_is_refused()
    {
        RunResult result = Run(
            "[pscustomobject]@{ AccountId = $Clean; OrganizationId = 'o-other' } |"
                + " Invoke-RootTask -Task IAMCreateRootUserPassword -Force");

        Assert.Equal(["OrganizationMismatch"], result.ErrorIds);
        Assert.Empty(Aws.Changes());
    }

    [Fact]
    public void Nothing_never_means_everything()
    {
        Assert.Empty(Run("@() | Invoke-RootTask -Task IAMCreateRootUserPassword -Force").Output);
        Assert.Equal(
            ["InvalidAccountId"], Run("Invoke-RootTask $null IAMCreateRootUserPassword -Force").ErrorIds);
        Assert.Empty(Aws.Changes());
    }

    [Fact]
    public void Without_a_connection_nothing_is_done()
    {
        using ModuleSession session = new();

        Assert.Equal(
            ["NotConnected"],
            session.Run("Invoke-RootTask 111122223333 IAMAuditRootUserCredentials").ErrorIds);
    }

    [Fact]
    public void Protected_accounts_and_missing_reasons_are_refused()
    {
        using ModuleSession session = new();
        session.Connect(Aws, $"-ProtectedAccountId {Aws.Id(SeededAccounts.Clean)} -RequireReason");

        Assert.Equal(
            ["ProtectedAccountRefused"],
            session.Run("Invoke-RootTask $Clean IAMCreateRootUserPassword -Force -Reason r", Variables).ErrorIds);
        Assert.Equal(
            ["ReasonRequired"],
            session.Run("Invoke-RootTask $Owner IAMCreateRootUserPassword -Force", Variables).ErrorIds);
        Assert.Empty(Aws.Changes());
    }

    [Fact]
    public void Rows_are_flat()
    {
        RunResult result = Run("Invoke-RootTask $Clean IAMAuditRootUserCredentials");

        Assert.All(
            result.Output[0].Properties,
            property => Assert.True(property.Value is null or string or bool, property.Name));
        Assert.Equal(
            [
                "OrganizationId", "AccountId", "AccountName", "Task", "Target", "Outcome", "Detail", "BackupFile",
                "PreviousPolicy", "Verified", "ErrorId", "ErrorMessage", "IsJournaled", "IsSimulation",
                "IsCustomEndpoint",
            ],
            result.Output[0].Properties.Select(property => property.Name));
    }
}
