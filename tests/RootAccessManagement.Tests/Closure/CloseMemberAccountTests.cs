using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Time.Testing;
using RootAccess.Simulator;
using RootAccess.Simulator.Faults;
using RootAccess.Simulator.Seeding;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Closure;

/// <summary>Close-MemberAccount: what is asked, refused, requested and deferred.</summary>
public sealed class CloseMemberAccountTests : ModuleTest
{
    private const string Sandbox = "Get-OrgMemberAccount -OrganizationalUnit Sandbox";
    private static readonly string[] s_closing = ["PENDING_CLOSURE", "CLOSED"];
    private readonly FakeTimeProvider _time;

    public CloseMemberAccountTests()
        : this(new FakeTimeProvider(TimeProvider.System.GetUtcNow()))
    {
    }

    private CloseMemberAccountTests(FakeTimeProvider time)
        : base(new SimulatorOptions
        {
            TimeProvider = time,
            SigningClock = TimeProvider.System,
            Seed = new() { EnableFeatures = true },
        }) => _time = time;

    [Fact]
    public void Requests_the_closure_and_says_so()
    {
        RunResult result = Run("Close-MemberAccount $Id -Force", "sandbox-chen");

        Assert.Equal(["Requested"], result.Values("Outcome"));
        Assert.Equal(["PENDING_CLOSURE"], result.Values("State"));
        Assert.Equal([Aws.Simulator.OrganizationId], result.Values("OrganizationId"));
        Assert.Empty(result.Errors);
        Assert.Contains(result.Warnings, text => text.Contains("90 days", StringComparison.Ordinal));
    }

    [Fact]
    public void Deferred_accounts_are_piped_in_again_when_their_time_has_come()
    {
        RunResult first = Session.Run($"$rows = {Sandbox} | Close-MemberAccount -Force; $rows");
        _time.Advance(TimeSpan.FromMinutes(11));
        RunResult second = Session.Run(
            "$rows | Where-Object { $_.Outcome -eq 'Deferred' } | Close-MemberAccount -Force; ");
        _time.Advance(TimeSpan.FromMinutes(11));
        RunResult third = Session.Run("$rows | Close-MemberAccount -Force");

        Assert.Equal(
            ["Requested", "Requested", "Requested", "Deferred", "Deferred"], first.Values("Outcome"));
        Assert.All(
            first.Output.Where(row => row.Properties["Outcome"].Value.Equals("Deferred")),
            row =>
            {
                Assert.Equal("CloseAccountRequestsLimitExceeded", row.Properties["ErrorId"].Value);
                Assert.IsType<DateTimeOffset>(row.Properties["NextAttemptAfter"].Value);
            });
        Assert.Empty(first.Errors);
        string warning = Assert.Single(
            first.Warnings, text => text.Contains("Deferred accounts: 2", StringComparison.Ordinal));
        DateTimeOffset next = first.Output
            .Select(row => row.Properties["NextAttemptAfter"].Value).OfType<DateTimeOffset>().Min();
        Assert.Contains(
            $"from {next.UtcDateTime.AddSeconds(59):yyyy-MM-dd HH:mm} UTC", warning, StringComparison.Ordinal);
        Assert.Equal(["Requested", "Requested"], second.Values("Outcome"));
        Assert.All(third.Values("Outcome"), outcome => Assert.Equal("Closed", outcome));
        Assert.Equal(5, third.Output.Count);
        Assert.Equal(5, Aws.Simulator.Calls.Of("CloseAccount").Count(call => call.Outcome == "Success"));
    }

    [Fact]
    public void What_if_makes_no_change_opens_no_session_and_writes_no_row()
    {
        RunResult result = Session.Run($"{Sandbox} | Close-MemberAccount -WhatIf -Force");

        Assert.Empty(result.Output);
        Assert.Empty(result.Errors);
        Assert.Empty(Aws.Changes());
        Assert.Empty(Aws.Simulator.Calls.Of("AssumeRoot"));
        Assert.Empty(Aws.Simulator.Calls.Of("CloseAccount"));
    }

    [Fact]
    public void Asks_once_for_all_and_then_for_each_before_the_first_request()
    {
        foreach (string answer in new[] { "Yes", "Yes", "No", "Yes" })
        {
            Session.Host.Answers.Enqueue(answer);
        }

        Session.Host.WhilePrompting = () => Assert.Empty(Aws.Simulator.Calls.Of("CloseAccount"));
        string[] names = ["sandbox-chen", "sandbox-ana", "sandbox-ben"];

        RunResult result = Session.Run("$Ids | Close-MemberAccount", Ids(names));

        string[] prompts = [.. Session.Host.Prompts];
        Assert.Equal(4, prompts.Length);
        Assert.All(names, name => Assert.Contains(name, prompts[0], StringComparison.Ordinal));
        Assert.Contains("3 accounts", prompts[0], StringComparison.Ordinal);
        Assert.Contains(Aws.Simulator.OrganizationId, prompts[0], StringComparison.Ordinal);
        Assert.Contains(
            $"; still with root credentials: {Aws.Id("sandbox-ana")}, {Aws.Id("sandbox-ben")}",
            prompts[0],
            StringComparison.Ordinal);
        Assert.Equal("Skipped", result.Row(Aws.Id("sandbox-ana")).Properties["Outcome"].Value);
        Assert.Equal("Requested", result.Row(Aws.Id("sandbox-chen")).Properties["Outcome"].Value);
        Assert.Equal("Requested", result.Row(Aws.Id("sandbox-ben")).Properties["Outcome"].Value);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void No_to_the_summary_skips_every_account()
    {
        Session.Host.Answers.Enqueue("No");

        RunResult result = Session.Run("$Ids | Close-MemberAccount", Ids("sandbox-chen", "sandbox-ana"));

        Assert.Single(Session.Host.Prompts);
        Assert.Equal(["Skipped", "Skipped"], result.Values("Outcome"));
        Assert.Empty(Aws.Changes());
    }

    [Fact]
    public void Where_nobody_can_be_asked_nothing_is_closed()
    {
        RunResult result = Run("Close-MemberAccount $Id", "sandbox-chen");

        Assert.Equal(["ConfirmationRequired"], result.ErrorIds);
        Assert.Contains(
            $"account {Aws.Id("sandbox-chen")} (sandbox-chen) of organization",
            result.Errors.Single().Exception.Message,
            StringComparison.Ordinal);
        Assert.Empty(Aws.Changes());
    }

    [Theory]
    [InlineData("")]
    [InlineData("-Force -Confirm")]
    public void Where_nobody_can_be_asked_no_root_session_is_opened(string parameters)
    {
        RunResult result = Run($"Close-MemberAccount $Id {parameters}", "sandbox-ana");

        Assert.Equal(["ConfirmationRequired"], result.ErrorIds);
        Assert.Empty(Aws.Simulator.Calls.Of("AssumeRoot"));
        Assert.Empty(Session.Host.Prompts);
    }

    [Theory]
    [InlineData("Close-MemberAccount $Id -Confirm:$false")]
    [InlineData("$ConfirmPreference = 'None'; Close-MemberAccount $Id")]
    public void Where_no_question_is_wanted_nobody_has_to_be_there(string script)
    {
        RunResult result = Run(script, "sandbox-ana");

        Assert.Equal(["Requested"], result.Values("Outcome"));
        Assert.Single(Aws.Simulator.Calls.Of("AssumeRoot"));
    }

    [Fact]
    public void What_if_reports_a_suspended_account_as_an_error()
    {
        RunResult result = Run("Close-MemberAccount $Id -WhatIf", SeededAccounts.Suspended);

        Assert.Equal(["AccountNotActive"], result.ErrorIds);
        Assert.Empty(result.Output);
        Assert.DoesNotContain(Session.Host.Lines, line => line.Contains("Close account", StringComparison.Ordinal));
    }

    [Fact]
    public void What_if_says_that_nothing_would_be_sent_for_a_closed_account()
    {
        Aws.Simulator.Change(state => state.Account(Aws.Id("sandbox-chen")).SetState("CLOSED"));

        RunResult result = Run("Close-MemberAccount $Id -WhatIf", "sandbox-chen");

        Assert.Contains(
            result.Warnings, text => text.Contains("nothing would be sent", StringComparison.Ordinal));
        Assert.Empty(result.Output);
        Assert.Empty(result.Errors);
        Assert.DoesNotContain(Session.Host.Lines, line => line.Contains("Close account", StringComparison.Ordinal));
    }

    [Fact]
    public void More_than_the_maximum_is_refused_as_a_whole()
    {
        RunResult result = Session.Run($"{Sandbox} | Close-MemberAccount -Force -MaximumAccountCount 4");

        Assert.Equal(["MaximumAccountCountExceeded"], result.ErrorIds);
        Assert.Equal(5, result.Output.Count);
        Assert.All(result.Values("Outcome"), outcome => Assert.Equal("Refused", outcome));
        Assert.Empty(Aws.Simulator.Calls.Of("AssumeRoot"));
        Assert.Empty(Aws.Changes());
    }

    [Theory]
    [InlineData(SeededAccounts.Management, "ManagementAccountRefused")]
    [InlineData(SeededAccounts.DelegatedAdministrator, "DelegatedAdministratorRefused")]
    [InlineData(SeededAccounts.Suspended, "AccountNotActive")]
    public void Refuses_what_must_not_be_closed(string name, string errorId)
    {
        RunResult result = Run("Close-MemberAccount $Id -Force", name);

        Assert.Equal(["Refused"], result.Values("Outcome"));
        Assert.Equal([errorId], result.Values("ErrorId"));
        Assert.Equal([errorId], result.ErrorIds);
        Assert.Empty(Aws.Changes());
    }

    [Fact]
    public void One_refused_account_stops_no_other()
    {
        RunResult result = Session.Run(
            "$Ids | Close-MemberAccount -Force", Ids(SeededAccounts.DelegatedAdministrator, "sandbox-chen"));

        Assert.Equal(["Refused", "Requested"], result.Values("Outcome"));
    }

    [Fact]
    public void Refuses_protected_accounts()
    {
        using ModuleSession session =
            new ModuleSession().Connect(Aws, $"-ProtectedAccountId '{Aws.Id("sandbox-chen")}'");

        RunResult result = session.Run("Close-MemberAccount $Id -Force", new() { ["Id"] = Aws.Id("sandbox-chen") });

        Assert.Equal(["ProtectedAccountRefused"], result.ErrorIds);
        Assert.Empty(Aws.Changes());
    }

    [Fact]
    public void Refuses_without_the_reason_that_the_connection_demands()
    {
        using ModuleSession session = new ModuleSession().Connect(Aws, "-RequireReason");
        Dictionary<string, object?> variables = new() { ["Id"] = Aws.Id("sandbox-chen") };

        Assert.Equal(["ReasonRequired"], session.Run("Close-MemberAccount $Id -Force", variables).ErrorIds);
        Assert.Empty(session.Run("Close-MemberAccount $Id -Force -Reason 'Left'", variables).Errors);
    }

    [Fact]
    public void Explains_consolidated_billing()
    {
        Aws.Simulator.Change(state => state.FeatureSet = "CONSOLIDATED_BILLING");

        RunResult result = Run("Close-MemberAccount $Id -Force", "sandbox-chen");

        Assert.Equal(["OrganizationNotInAllFeaturesMode"], result.ErrorIds);
        Assert.Empty(Aws.Changes());
    }

    [Fact]
    public void A_closed_account_is_already_closed()
    {
        Aws.Simulator.Change(state => state.Account(Aws.Id("sandbox-chen")).SetState("CLOSED"));

        RunResult result = Run("Close-MemberAccount $Id -Force", "sandbox-chen");

        Assert.Equal(["AlreadyClosed"], result.Values("Outcome"));
        Assert.Empty(result.Errors);
        Assert.Empty(Aws.Changes());
    }

    [Fact]
    public void Warns_of_root_credentials_and_of_a_linked_GovCloud_account()
    {
        Aws.Simulator.Change(state => state.Account(Aws.Id("sandbox-eli")).Tags["GovCloudAccount"] = "123456789012");

        RunResult result = Run("Close-MemberAccount $Id -Force", "sandbox-eli");

        Assert.Equal(["Requested"], result.Values("Outcome"));
        Assert.Contains(result.Warnings, text => text.Contains("password, 2 access keys", StringComparison.Ordinal));
        Assert.Contains(
            result.Warnings, text => text.Contains("GovCloudAccount=123456789012", StringComparison.Ordinal));
    }

    [Fact]
    public void Closes_without_an_audit_where_the_feature_is_off()
    {
        Aws.Simulator.Change(state => state.RootFeatures.Clear());

        RunResult result = Run("Close-MemberAccount $Id -Force", "sandbox-chen");

        Assert.Equal(["Requested"], result.Values("Outcome"));
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void Bad_ids_and_unknown_accounts_are_errors_of_their_own()
    {
        RunResult result = Session.Run(
            "'12', '999999999999', $Id | Close-MemberAccount -Force", new() { ["Id"] = Aws.Id("sandbox-chen") });

        Assert.Equal(["InvalidAccountId", "AccountNotInOrganization"], result.ErrorIds);
        Assert.Equal("Requested", result.Row(Aws.Id("sandbox-chen")).Properties["Outcome"].Value);
    }

    [Fact]
    public void Needs_a_connection_of_its_own()
    {
        using ModuleSession session = new();

        RunResult result = session.Run("Close-MemberAccount 111122223333 -Force");

        Assert.Equal(["NotConnected"], result.ErrorIds);
    }

    [Fact]
    public void Waiting_that_is_stopped_loses_no_account()
    {
        Aws.Simulator.Faults.Script(new()
        {
            Operation = "DescribeAccount",
            Skip = 1,
            Effect = FaultEffect.Delay(TimeSpan.Zero),
            OnStrike = Session.Stop,
        });

        RunResult result = Run("Close-MemberAccount $Id -Force -Wait", "sandbox-chen");

        Assert.True(result.WasEnded);
        Assert.Contains(
            Aws.Simulator.State.Account(Aws.Id("sandbox-chen")).GetState(_time.GetUtcNow()), s_closing);
        Assert.True(
            result.Values("AccountId").Contains(Aws.Id("sandbox-chen"))
                || Session.Host.Warnings.Any(text => text.Contains(
                    $"{Aws.Id("sandbox-chen")} Requested", StringComparison.Ordinal)),
            "The account was asked to close and is named nowhere.");
    }

    private RunResult Run(string script, string name) => Session.Run(script, new() { ["Id"] = Aws.Id(name) });

    private Dictionary<string, object?> Ids(params string[] names) =>
        new() { ["Ids"] = names.Select(name => Aws.Id(name)).ToArray() };
}
