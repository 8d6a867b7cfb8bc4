using System.Linq;
using RootAccess.Simulator.Faults;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>Get-MemberRootCredential.</summary>
public sealed class AuditTests : ModuleTest
{
    [Fact]
    public void Reads_a_clean_account_with_exactly_two_calls()
    {
        string clean = Aws.Id(SeededAccounts.Clean);

        RunResult result = Session.Run("Get-MemberRootCredential $Id", new() { ["Id"] = clean });

        Assert.Equal(["NotPresent"], result.Values("Status"));
        Assert.Equal(["AssumeRoot", "GetAccountSummary"], Aws.RootCalls(clean).Select(call => call.Operation));
    }

    [Fact]
    public void Without_input_reads_every_active_member_account_once()
    {
        RunResult result = Session.Run("Get-MemberRootCredential");

        string[] expected = Aws.Simulator.State.Members
            .Where(account => account.GetState(System.DateTimeOffset.MaxValue) == AccountState.Active)
            .Select(account => account.Id).Order().ToArray();
        Assert.Equal(expected, result.Values("AccountId").Order());
        string warning = Assert.Single(
            result.Warnings, text => text.Contains("-State *", System.StringComparison.Ordinal));
        int left = Aws.Simulator.State.Members.Count() - expected.Length;
        Assert.Contains($"not audited: {left}.", warning, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_could_not_be_read_is_unknown_and_comes_before_its_error_and_a_final_warning()
    {
        string denied = Aws.Id(SeededAccounts.BlockedByPolicy);

        RunResult result = Session.Run(
            "Get-MemberRootCredential $Ids 2>&1",
            new() { ["Ids"] = new[] { denied } });

        Assert.Equal("Unknown", result.Output[0].Properties["Status"].Value);
        Assert.IsType<System.Management.Automation.ErrorRecord>(result.Output[1].BaseObject);
        Assert.Contains("1 of 1 unknown", result.Warnings.Single(), System.StringComparison.Ordinal);
    }

    [Fact]
    public void The_management_account_is_read_when_it_is_asked_for()
    {
        string management = Aws.Simulator.ManagementAccountId;

        RunResult every = Session.Run("Get-MemberRootCredential -IncludeManagementAccount");
        RunResult named = Session.Run("Get-MemberRootCredential $Id", new() { ["Id"] = management });

        Assert.NotEqual("Unknown", every.Row(management).Properties["Status"].Value);
        Assert.Null(every.Row(management).Properties["ErrorId"].Value);
        Assert.Equal(["False"], named.Values("IsDetailed"));
        Assert.Empty(named.Errors);
        Assert.DoesNotContain(
            Aws.Simulator.Calls.Of("AssumeRoot"),
            call => call.Resource?.Contains(management, System.StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Tells_how_far_it_is_when_it_takes_long()
    {
        Aws.Simulator.Faults.Script(new()
        {
            Operation = "GetAccountSummary", Effect = FaultEffect.Delay(System.TimeSpan.FromSeconds(2)),
        });

        RunResult result = Session.Run("Get-MemberRootCredential");

        int count = result.Output.Count;
        Assert.Contains(
            result.OtherStreams,
            text => text.Contains("Get-MemberRootCredential", System.StringComparison.Ordinal)
                && text.Contains($"of {count} accounts", System.StringComparison.Ordinal));
    }

    [Fact]
    public void An_account_named_twice_is_read_once()
    {
        string clean = Aws.Id(SeededAccounts.Clean);

        RunResult result = Session.Run("$Id, $Id | Get-MemberRootCredential", new() { ["Id"] = clean });

        Assert.Single(result.Output);
    }

    [Fact]
    public void Composes_with_the_inventory()
    {
        RunResult result = Session.Run(
            "Get-OrgMemberAccount -OrganizationalUnit Sandbox -Recurse | Get-MemberRootCredential |"
                + " Where-Object HasRootCredential");

        Assert.Equal(
            Aws.Members("Sandbox").Where(account => account.Root.HasCredentials).Select(account => account.Id).Order(),
            result.Values("AccountId").Order());
    }

    [Fact]
    public void Detailed_tells_dates_and_devices()
    {
        string account = Aws.Id("sandbox-eli");

        RunResult result = Session.Run("Get-MemberRootCredential $Id -Detailed", new() { ["Id"] = account });

        Assert.Equal(["True"], result.Values("IsDetailed"));
        Assert.Equal(
            Aws.Simulator.State.Account(account).Root.AccessKeys.Select(key => key.AccessKeyId).Order(),
            result.Values("AccessKeys").Single().Split("; ").Order());
    }

    [Fact]
    public void No_more_accounts_are_worked_on_at_once_than_the_throttle_limit()
    {
        RunResult result = Session.Run(
            "Get-OrgMemberAccount -OrganizationalUnit Sandbox | Get-MemberRootCredential -ThrottleLimit 1");

        // One after the other: every account's calls are together in the log.
        string[] accounts = Aws.Simulator.Calls.Of("GetAccountSummary").Select(call => call.AccountId!).ToArray();
        Assert.Equal(accounts.Order(), Aws.Members("Sandbox").Select(account => account.Id).Order());
        Assert.Equal(accounts, result.Values("AccountId"));
    }
}
