using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using RootAccess.Simulator.Faults;
using RootAccess.Simulator.Timing;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>How far long runs are. Every answer of AWS takes a while here.</summary>
public sealed class ProgressTests() : ModuleTest(new()
{
    Seed = new() { AccountCount = 20, EnableFeatures = true },
    Latency = DelayDistribution.Fixed(TimeSpan.FromMilliseconds(50)),
})
{
    private const string All = "Get-OrgMemberAccount -OrganizationalUnit Workloads,Sandbox -Recurse";

    [Fact]
    public void A_run_over_every_account_knows_how_many_there_are()
    {
        RunResult result = Session.Run("Get-MemberRootCredential -ThrottleLimit 2");

        ProgressRecord[] shown = Shown(result);
        Assert.Contains(
            shown,
            record => record.StatusDescription.Contains(
                $" of {result.Output.Count} accounts", StringComparison.Ordinal));
        Assert.Contains(shown, record => record.PercentComplete is > 0 and < 100);
        Assert.Contains(shown, record => record.SecondsRemaining >= 0);
        Assert.Contains(shown, record => record.StatusDescription.Contains(" a second", StringComparison.Ordinal));
        AssertCompleted(result, "Get-MemberRootCredential");
    }

    [Fact]
    public void Named_accounts_are_counted_before_they_are_worked_on()
    {
        string ids = string.Join(',', Aws.Members("Sandbox").Select(account => $"'{account.Id}'"));

        RunResult result = Session.Run($"Get-MemberRootCredential {ids} -Detailed -ThrottleLimit 1");

        Assert.Contains(
            Shown(result), record => record.StatusDescription.StartsWith("1 of 5 accounts", StringComparison.Ordinal));
    }

    [Fact]
    public void Piped_accounts_have_no_total_before_the_last_one_came()
    {
        RunResult result = Session.Run($"{All} | Get-MemberRootCredential -ThrottleLimit 1");

        ProgressRecord[] shown = Shown(result, "Get-MemberRootCredential");
        Assert.NotEmpty(shown);
        Assert.Matches(@"^\d+ accounts", shown[0].StatusDescription);
        Assert.Equal(-1, shown[0].PercentComplete);
    }

    [Fact]
    public void Accounts_with_an_error_are_counted()
    {
        Aws.Fail("GetAccountSummary", FaultEffect.Error("AccessDenied", 403, "No."));

        RunResult result = Session.Run("Get-MemberRootCredential -ThrottleLimit 2");

        Assert.Contains(
            Shown(result), record => record.StatusDescription.EndsWith(" with an error", StringComparison.Ordinal));
    }

    [Fact]
    public void There_are_at_most_ten_updates_a_second()
    {
        long start = TimeProvider.System.GetTimestamp();

        RunResult result = Session.Run("Get-MemberRootCredential");

        double seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        Assert.InRange(result.Progress.Count, 2, (int)(seconds * 10) + 1);
    }

    [Fact]
    public void Two_cmdlets_of_one_pipeline_nest()
    {
        RunResult result = Session.Run(
            "Get-MemberRootCredential -ThrottleLimit 1 | New-RootSession -Task S3UnlockBucketPolicy -ThrottleLimit 1");

        int outer = Shown(result, "Get-MemberRootCredential")[0].ActivityId;
        Assert.All(Shown(result, "Get-MemberRootCredential"), record => Assert.Equal(-1, record.ParentActivityId));
        ProgressRecord[] inner = Shown(result, "New-RootSession");
        Assert.NotEqual(outer, inner[0].ActivityId);
        Assert.Equal(outer, inner[0].ParentActivityId);
        AssertCompleted(result, "Get-MemberRootCredential");
        AssertCompleted(result, "New-RootSession");
    }

    [Fact]
    public void A_cmdlet_that_is_called_for_each_row_of_another_nests()
    {
        RunResult result = Session.Run(
            "Get-MemberRootCredential -ThrottleLimit 1 | ForEach-Object {"
                + " $n++; if ($n -eq 5) { Get-OrgMemberAccount -IncludeTag } }");

        int outer = Shown(result, "Get-MemberRootCredential")[0].ActivityId;
        Assert.Equal(outer, Shown(result, "Get-OrgMemberAccount")[0].ParentActivityId);
    }

    [Fact]
    public void The_users_own_activity_can_be_the_parent()
    {
        RunResult result = Session.Run(
            "Get-MemberRootCredential -ProgressParentId 7; Get-OrgMemberAccount -IncludeTag -ProgressParentId 7");

        Assert.NotEmpty(result.Progress);
        Assert.All(result.Progress, record => Assert.Equal(7, record.ParentActivityId));
        Assert.All(result.Progress, record => Assert.NotEqual(7, record.ActivityId));
    }

    [Fact]
    public void The_reading_of_the_organization_is_shown()
    {
        RunResult result = Session.Run("Get-OrgMemberAccount");

        Assert.Matches(
            @"^Reading the organization: \d+ accounts, \d+ organizational units$",
            Shown(result)[0].StatusDescription);
        AssertCompleted(result, "Get-OrgMemberAccount");
    }

    [Fact]
    public void The_reading_of_tags_is_shown()
    {
        Session.Run("Get-OrgMemberAccount");

        RunResult result = Session.Run("Get-OrgMemberAccount -IncludeTag");

        Assert.All(Shown(result), record =>
            Assert.Matches(@"^Reading tags: \d+ of \d+$", record.StatusDescription));
        AssertCompleted(result, "Get-OrgMemberAccount");
    }

    [Theory]
    [InlineData("$ProgressPreference = 'SilentlyContinue'; Get-MemberRootCredential")]
    [InlineData("$ProgressPreference = 'Ignore'; Get-MemberRootCredential")]
    [InlineData("Get-MemberRootCredential -ProgressAction SilentlyContinue")]
    [InlineData("Get-MemberRootCredential -ProgressAction Ignore")]
    public void It_is_silent_where_the_user_wants_none(string script)
    {
        RunResult result = Session.Run(script);

        Assert.NotEmpty(result.Output);
        Assert.Empty(result.Progress);
    }

    [Fact]
    public void A_stop_takes_the_display_down()
    {
        Aws.Simulator.Faults.Script(new()
        {
            Operation = "GetAccountSummary",
            Skip = 8,
            Effect = FaultEffect.Delay(TimeSpan.Zero),
            OnStrike = Session.Stop,
        });

        RunResult result = Session.Run("Get-MemberRootCredential -ThrottleLimit 2");

        Assert.True(result.WasEnded);
        AssertCompleted(result, "Get-MemberRootCredential");
    }

    [Fact]
    public void A_later_command_that_throws_takes_the_display_down()
    {
        RunResult result = Session.Run(
            "Get-MemberRootCredential -ThrottleLimit 2 | ForEach-Object { $n++; if ($n -eq 8) { throw 'enough' } }");

        Assert.True(result.WasEnded);
        AssertCompleted(result, "Get-MemberRootCredential");
    }

    [Fact]
    public void An_earlier_command_that_throws_takes_the_display_down()
    {
        RunResult result = Session.Run(
            $"$ids = ({All}).AccountId; & {{ $ids; throw 'enough' }} | Get-MemberRootCredential -ThrottleLimit 1");

        Assert.True(result.WasEnded);
        AssertCompleted(result, "Get-MemberRootCredential");
    }

    [Fact]
    public void A_first_error_that_ends_the_run_takes_the_display_down()
    {
        Aws.Simulator.Faults.Script(new()
        {
            Operation = "GetAccountSummary",
            Skip = 8,
            Times = null,
            Effect = FaultEffect.Error("AccessDenied", 403, "No."),
        });

        RunResult result = Session.Run("Get-MemberRootCredential -ThrottleLimit 2 -ErrorAction Stop -Verbose");

        Assert.True(result.WasEnded);
        AssertCompleted(result, "Get-MemberRootCredential");
        Assert.Contains(result.OtherStreams, line => line.Contains(" accounts in ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_run_ends_with_its_outcomes_as_a_verbose_line()
    {
        RunResult result = Session.Run(
            "Get-OrgMemberAccount -OrganizationalUnit Sandbox | Remove-MemberRootCredential -Force -Verbose;"
                + " Get-MemberRootCredential -AccountId 'nobody' -Verbose");

        Assert.Contains(result.OtherStreams, line => Regex.IsMatch(
            line, @"^5 accounts in \d+\.\d s: Removed 3, NothingToRemove 1, Refused 1\.$"));
        Assert.Contains(result.OtherStreams, line => Regex.IsMatch(
            line, @"^1 accounts in \d+\.\d s: InvalidAccountId 1\.$"));
    }

    private static ProgressRecord[] Shown(RunResult result, string? activity = null) =>
    [
        .. result.Progress.Where(record => record.RecordType == ProgressRecordType.Processing
            && (activity is null || record.Activity == activity)),
    ];

    // Whatever was shown is taken down, and nothing comes after that.
    private static void AssertCompleted(RunResult result, string activity)
    {
        IEnumerable<IGrouping<int, ProgressRecord>> activities = result.Progress
            .Where(record => record.Activity == activity)
            .GroupBy(record => record.ActivityId);
        Assert.NotEmpty(activities);
        Assert.All(activities, records => Assert.Equal(
            records.Count() - 1,
            records.ToList().FindIndex(record => record.RecordType == ProgressRecordType.Completed)));
    }
}
