using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RootAccess.Simulator.Calls;
using RootAccess.Simulator.Faults;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>
/// However a run ends, nothing is deleted behind the user's back afterwards, and every account that was changed is
/// either in the output or named by a warning of the host.
/// </summary>
public sealed class EndingTests : ModuleTest
{
    private const string All = "Get-OrgMemberAccount -OrganizationalUnit Workloads,Sandbox -Recurse";
    private const string Remove =
        "Remove-MemberRootCredential -Force -MinimumIdleDays 0 -ThrottleLimit 4 -MaximumRate 1000";

    [Fact]
    public void Nothing_is_lost_when_a_later_command_throws()
    {
        RunResult result = Session.Run(
            $"{All} | {Remove} |"
                + " ForEach-Object { $_; if ($_.Outcome -eq 'Removed') { throw 'downstream' } }");

        Assert.Contains(result.Errors, error => error.ToString() == "downstream");
        AssertNothingLost(result);
    }

    [Fact]
    public void Nothing_is_lost_when_a_later_command_has_enough()
    {
        // An account without credentials may be done before any other was changed.
        RunResult result = Session.Run(
            $"foreach ($once in 1) {{ {All} | {Remove} |"
                + " ForEach-Object { $_; if ($_.Outcome -eq 'Removed') { break } } }");

        Assert.Single(result.Values("Outcome"), "Removed");
        AssertNothingLost(result);
    }

    [Fact]
    public void Nothing_is_lost_when_an_earlier_command_throws()
    {
        RunResult result = Session.Run($"& {{ {All}; throw 'upstream' }} | {Remove}");

        Assert.Contains(result.Errors, error => error.ToString() == "upstream");
        AssertNothingLost(result);
    }

    [Fact]
    public void Nothing_is_lost_when_the_run_is_stopped()
    {
        StopAt("DeleteLoginProfile", skip: 2);

        RunResult result = Session.Run($"{All} | {Remove}");

        Assert.True(result.WasEnded);
        AssertNothingLost(result);
    }

    [Fact]
    public void Rows_that_a_stop_loses_with_the_assignment_are_named_by_the_host()
    {
        StopAt("DeleteLoginProfile", skip: 6);

        RunResult result = Session.Run($"$rows = {All} | {Remove}");

        Assert.True(result.WasEnded);
        Assert.Empty(result.Output);
        Assert.Contains(
            Session.Host.Warnings,
            text => text.StartsWith("The run was stopped.", StringComparison.Ordinal)
                && text.Contains(" Removed", StringComparison.Ordinal));
        AssertNothingLost(result);
    }

    [Fact]
    public void A_stop_names_the_accounts_that_may_recover_their_password()
    {
        StopAt("CreateLoginProfile", skip: 3);

        RunResult result = Session.Run(
            $"$rows = {All} | Invoke-RootTask -Task IAMCreateRootUserPassword -Force -ThrottleLimit 1");

        Assert.True(result.WasEnded);
        Assert.Contains(
            Session.Host.Warnings,
            text => text.Contains("IAMCreateRootUserPassword", StringComparison.Ordinal)
                && text.Contains("Completed", StringComparison.Ordinal));
        AssertNothingLost(result);
    }

    [Fact]
    public void A_stop_names_twenty_changes_at_most_and_counts_the_others()
    {
        foreach (string id in Session.Run(All).Values("AccountId"))
        {
            Aws.Simulator.CreateRootAccessKey(id);
        }

        // Every row is written when the stop comes, out of a later part of the same pipeline.
        StopAt("GetAccountSummary", skip: 0);

        Session.Run(
            $"$rows = {All} | {Remove} |"
                + " & { process { $last = $_ } end { $null = Get-MemberRootCredential $last.AccountId } }");

        string warning = Session.Host.Warnings.Single(
            text => text.StartsWith("The run was stopped.", StringComparison.Ordinal));
        int changed = Changed().Count;
        Assert.True(changed > 20);
        Assert.Equal(20, warning.Split(" Removed").Length - 1);
        Assert.Contains($"; and {changed - 20} more", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_lost_when_a_prompt_is_stopped()
    {
        Session.Host.Answers.Enqueue("Yes");
        Session.Host.Answers.Enqueue("Yes");
        Session.Host.WhilePrompting = () =>
        {
            if (Session.Host.Prompts.Count == 2)
            {
                SpinWait.SpinUntil(() => Changed().Count > 0, TimeSpan.FromSeconds(30));
                Session.Stop();
            }
        };

        RunResult result = Session.Run("$A, $B, $C | Remove-MemberRootCredential", new()
        {
            ["A"] = Aws.Id("sandbox-ana"), ["B"] = Aws.Id("sandbox-ben"), ["C"] = Aws.Id("sandbox-eli"),
        });

        Assert.True(result.WasEnded);
        Assert.DoesNotContain(Aws.Changes(), call => call.AccountId == Aws.Id("sandbox-eli"));
        AssertNothingLost(result);
    }

    [Fact]
    public void The_first_error_stops_new_work_and_comes_after_every_finished_row()
    {
        // The account that is refused comes among the first; many more follow it.
        RunResult result = Session.Run(
            $"$ids = @({All} | ForEach-Object AccountId); $ids[0..3] + $Refused + $ids[4..99] |"
                + " Remove-MemberRootCredential -Force -MinimumIdleDays 7 -ThrottleLimit 2 -MaximumRate 1000"
                + " -ErrorAction Stop",
            new() { ["Refused"] = Aws.Id("sandbox-dara") });

        Assert.True(result.WasEnded);
        Assert.Equal(["RootRecentlyUsed"], result.ErrorIds);
        Assert.Empty(Session.Host.Warnings);
        HashSet<string> written = result.Values("AccountId").ToHashSet();
        Assert.Superset(Changed(), written);
        Assert.True(written.Count < 15, $"{written.Count} accounts were worked on.");
        AssertNothingLost(result);
    }

    [Fact]
    public void A_stop_reaches_an_audit_at_once()
    {
        StopAt("GetAccountSummary", skip: 2);

        RunResult result = Session.Run("Get-MemberRootCredential -ThrottleLimit 2");

        Assert.True(result.WasEnded);
        Assert.True(Aws.Simulator.Calls.Of("GetAccountSummary").Count < Aws.Simulator.State.Members.Count() / 2);
    }

    private void StopAt(string operation, int skip) => Aws.Simulator.Faults.Script(new()
    {
        Operation = operation,
        Skip = skip,
        Effect = FaultEffect.Delay(TimeSpan.Zero),
        OnStrike = Session.Stop,
    });

    private HashSet<string> Changed() => Aws.Changes()
        .Where(call => call.Outcome == SimulatorCall.Success)
        .Select(call => call.AccountId!)
        .ToHashSet();

    private void AssertNothingLost(RunResult result)
    {
        int changes = Aws.Changes().Length;
        HashSet<string> changed = Changed();
        string named = string.Join('\n', Session.Host.Warnings);
        Assert.NotEmpty(changed);
        Assert.All(changed, id => Assert.True(
            result.Values("AccountId").Contains(id) || named.Contains(id, StringComparison.Ordinal),
            $"Account {id} was changed and is named nowhere."));

        // The runspace is free again and goes on with something else; the removal does not.
        Assert.Empty(Session.Run("Get-OrgMemberAccount").Errors);
        Assert.Equal(changes, Aws.Changes().Length);
    }
}
