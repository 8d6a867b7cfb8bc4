using System;
using System.Linq;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>Remove-MemberRootCredential: what is removed, refused and left alone.</summary>
public sealed class RemovalTests : ModuleTest
{
    private const string Everything = "sandbox-eli";

    [Fact]
    public void Removes_every_kind_and_proves_it()
    {
        RunResult result = Run("Remove-MemberRootCredential $Id -Force", Everything);

        IamUser root = Root(Everything);
        Assert.Equal(["Removed"], result.Values("Outcome"));
        Assert.Equal(["True"], result.Values("Verified"));
        Assert.False(root.HasCredentials);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void Opens_one_root_session_an_account()
    {
        Run("Remove-MemberRootCredential $Id -Force", Everything);

        Assert.Single(Aws.RootCalls(Aws.Id(Everything)), call => call.Operation == "AssumeRoot");
    }

    [Fact]
    public void Removes_only_the_kinds_that_were_asked_for()
    {
        RunResult result = Run("Remove-MemberRootCredential $Id -CredentialType AccessKey -Force", Everything);

        Assert.Equal(["Removed"], result.Values("Outcome"));
        Assert.True(Root(Everything).HasPassword);
        Assert.Equal(["DeleteAccessKey"], Aws.Changes().Select(call => call.Operation).Distinct());
    }

    [Fact]
    public void A_clean_account_has_nothing_to_remove()
    {
        RunResult result = Run("Remove-MemberRootCredential $Id -Force", SeededAccounts.Clean);

        Assert.Equal(["NothingToRemove"], result.Values("Outcome"));
        Assert.Empty(Aws.Changes());
    }

    [Fact]
    public void Force_does_not_switch_the_gate_on_use_off()
    {
        RunResult result = Run("Remove-MemberRootCredential $Id -Force", SeededAccounts.RecentlyUsed);

        Assert.Equal(["Refused"], result.Values("Outcome"));
        Assert.Equal(["RootRecentlyUsed"], result.ErrorIds);
        Assert.Empty(Aws.Changes());
    }

    [Fact]
    public void Zero_idle_days_switch_the_gate_off()
    {
        RunResult result = Run(
            "Remove-MemberRootCredential $Id -MinimumIdleDays 0 -Force", SeededAccounts.RecentlyUsed);

        Assert.Equal(["Removed"], result.Values("Outcome"));
    }

    [Fact]
    public void MFA_alone_is_refused_while_a_password_is_there()
    {
        RunResult result = Run("Remove-MemberRootCredential $Id -CredentialType MfaDevice -Force", Everything);

        Assert.Equal(["PasswordStillPresent"], result.ErrorIds);
        Assert.NotEmpty(Root(Everything).MfaDevices);
        Assert.Empty(Aws.Changes());
    }

    [Fact]
    public void What_if_opens_no_root_session_changes_nothing_and_writes_no_rows()
    {
        RunResult result = Session.Run(
            "Get-OrgMemberAccount -OrganizationalUnit Sandbox -Recurse | Remove-MemberRootCredential -WhatIf -Force");

        Assert.Empty(result.Output);
        Assert.Empty(result.Errors);
        Assert.Empty(Aws.Changes());
        Assert.Empty(Aws.Simulator.Calls.Of("AssumeRoot"));
        Assert.Equal(
            Aws.Members("Sandbox").Select(account => account.Id).Order(),
            Aws.Members("Sandbox").Select(account => account.Id)
                .Where(id => Session.Host.Lines.Any(line => line.Contains(id, StringComparison.Ordinal))).Order());
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("-MinimumIdleDays 7", true)]
    [InlineData("-MinimumIdleDays 0", false)]
    public void What_if_tells_of_the_gate_on_use(string parameters, bool isGated)
    {
        Run($"Remove-MemberRootCredential $Id -WhatIf {parameters}", Everything);

        string line = Session.Host.Lines.Single(
            line => line.Contains("Remove root credentials", StringComparison.Ordinal));
        string days = parameters.Length == 0 ? "90" : "7";
        Assert.Equal(isGated, line.Contains($"unless used within {days} days", StringComparison.Ordinal));
        Assert.Equal(isGated, line.Contains("unless", StringComparison.Ordinal));
    }

    [Fact]
    public void One_bad_account_does_not_stop_the_others()
    {
        string good = Aws.Id(Everything);

        RunResult result = Session.Run(
            "123, 'name', '999999999999', $Management, $Suspended, $Good | Remove-MemberRootCredential -Force",
            new()
            {
                ["Management"] = Aws.Simulator.ManagementAccountId,
                ["Suspended"] = Aws.Id(SeededAccounts.Suspended),
                ["Good"] = good,
            });

        Assert.Equal(
            [
                "InvalidAccountId", "InvalidAccountId", "AccountNotInOrganization", "ManagementAccountRefused",
                "AccountNotActive",
            ],
            result.ErrorIds);
        Assert.Equal("Removed", result.Row(good).Properties["Outcome"].Value);
        Assert.Equal(3, result.Values("Outcome").Count(outcome => outcome == "Refused"));
        Assert.All(Aws.Changes(), call => Assert.Equal(good, call.AccountId));
    }

    [Fact]
    public void More_accounts_than_allowed_are_refused_as_a_whole()
    {
        RunResult result = Session.Run(
            "Get-OrgMemberAccount -OrganizationalUnit Sandbox |"
                + " Remove-MemberRootCredential -MaximumAccountCount 2 -Force");

        Assert.Equal(["MaximumAccountCountExceeded"], result.ErrorIds);
        Assert.All(result.Values("Outcome"), outcome => Assert.Equal("Refused", outcome));
        Assert.Equal(Aws.Members("Sandbox").Length, result.Output.Count);
        Assert.Empty(Aws.Simulator.Calls.Of("AssumeRoot"));
    }

    [Fact]
    public void As_many_accounts_as_allowed_are_worked_on()
    {
        RunResult result = Run("Remove-MemberRootCredential $Id -MaximumAccountCount 1 -Force", Everything);

        Assert.Equal(["Removed"], result.Values("Outcome"));
    }

    [Fact]
    public void A_second_run_finds_nothing_left()
    {
        Run("Remove-MemberRootCredential $Id -Force", Everything);
        RunResult again = Run("Remove-MemberRootCredential $Id -Force", Everything);

        Assert.Equal(["NothingToRemove"], again.Values("Outcome"));
    }

    [Fact]
    public void Nothing_piped_in_gives_nothing()
    {
        RunResult result = Session.Run("@() | Remove-MemberRootCredential -Force");

        Assert.Empty(result.Output);
        Assert.Empty(result.Errors);
        Assert.Empty(Aws.Simulator.Calls.Of("AssumeRoot"));
    }

    [Theory]
    [InlineData("Remove-MemberRootCredential -AccountId $null -Force")]
    [InlineData("Remove-MemberRootCredential -AccountId @() -Force")]
    [InlineData("Remove-MemberRootCredential -AccountId '' -Force")]
    [InlineData("$null | Remove-MemberRootCredential -Force")]
    [InlineData("[pscustomobject]@{ Name = 'no id' } | Remove-MemberRootCredential -Force")]
    public void Nothing_never_means_everything(string script)
    {
        RunResult result = Session.Run(script);

        Assert.Equal(["InvalidAccountId"], result.ErrorIds);
        Assert.Empty(result.Output);
        Assert.Empty(Aws.Simulator.Calls.Of("AssumeRoot"));
    }

    [Fact]
    public void A_row_of_another_organization_is_refused_before_any_call()
    {
        int before = Aws.Simulator.Calls.All.Count;

        RunResult result = Session.Run(
            "[pscustomobject]@{ AccountId = $Id; OrganizationId = 'o-other12345' } |"
                + " Remove-MemberRootCredential -Force",
            new() { ["Id"] = Aws.Id(Everything) });

        Assert.Equal(["OrganizationMismatch"], result.ErrorIds);
        Assert.Equal(before, Aws.Simulator.Calls.All.Count);
    }

    [Fact]
    public void A_simulated_row_is_refused_by_a_real_connection()
    {
        RunResult result = Session.Run(
            "[pscustomobject]@{ AccountId = $Id; IsSimulation = $true } | Remove-MemberRootCredential -Force",
            new() { ["Id"] = Aws.Id(Everything) });

        Assert.Equal(["OrganizationMismatch"], result.ErrorIds);
        Assert.Empty(Aws.Changes());
    }

    private RunResult Run(string script, string accountName) =>
        Session.Run(script, new() { ["Id"] = Aws.Id(accountName) });

    private IamUser Root(string accountName) => Aws.Simulator.State.Account(Aws.Id(accountName)).Root;
}
