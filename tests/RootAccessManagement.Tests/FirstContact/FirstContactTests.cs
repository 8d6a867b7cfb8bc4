using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RootAccess.Simulator.Calls;
using RootAccess.Simulator.Faults;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.FirstContact;

/// <summary>The script for the first run against a real organization, on a simulated one.</summary>
public sealed class FirstContactTests : ModuleTest
{
    private const string Unattended = "-Confirm:$false";

    private static readonly string s_script = Path.GetFullPath(Path.Combine(
        ModuleSession.Manifest, "..", "..", "..", "tests", "FirstContact", "Invoke-FirstContact.ps1"));

    [Fact]
    public void Without_an_account_only_the_reads_it_announced_are_made_and_no_root_session_is_opened()
    {
        Run(Unattended);

        Assert.NotEmpty(Calls());
        Assert.All(Calls(), call => Assert.Contains(call, Announced()));
        Assert.DoesNotContain("sts:AssumeRoot", Announced());
        Assert.Empty(Aws.Changes());
    }

    [Fact]
    public void With_an_account_one_audit_session_is_opened_there_and_nowhere_else()
    {
        string account = Aws.Id("sandbox-eli");

        Run($"{Unattended} -AuditAccountId {account}");

        Assert.All(Calls(), call => Assert.Contains(call, Announced()));
        Assert.Empty(Aws.Changes());
        SimulatorCall session = Assert.Single(
            Aws.Simulator.Calls.All, call => call.Operation == "AssumeRoot");
        Assert.Contains(account, session.Resource, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_assumption_holds_on_the_simulator()
    {
        string report = Run($"{Unattended} -AuditAccountId {Aws.Id("sandbox-eli")}");

        Assert.Contains("AccessKeyCount agrees with the list | as assumed", report, StringComparison.Ordinal);
        Assert.DoesNotContain("DIFFERENT", report, StringComparison.Ordinal);
    }

    [Fact]
    public void With_WhatIf_it_says_what_it_would_call_and_calls_nothing()
    {
        int before = Aws.Simulator.Calls.All.Count;

        Assert.Empty(Session.Run("& $Script -WhatIf", Variables()).Output);

        Assert.Contains("organizations:ListAccounts", Announced());
        Assert.Equal(before, Aws.Simulator.Calls.All.Count);
    }

    [Fact]
    public void Asked_and_not_allowed_it_calls_nothing()
    {
        int before = Aws.Simulator.Calls.All.Count;
        Session.Host.Answers.Enqueue("No");

        Assert.Empty(Session.Run("& $Script", Variables()).Output);

        Assert.Single(Session.Host.Prompts);
        Assert.Equal(before, Aws.Simulator.Calls.All.Count);
    }

    [Fact]
    public void What_cannot_be_read_is_reported_and_stops_nothing_else()
    {
        Aws.Fail("ListOrganizationsFeatures", FaultEffect.Error("AccessDenied", 403, "User: "
            + Aws.Simulator.Administrator.PrincipalArn + " is not authorized, see sandbox-ana and o-abcdefghij."));

        string report = Run(Unattended);

        Assert.Contains("RootSessions is on or off | DIFFERENT | not told", report, StringComparison.Ordinal);
        Assert.Contains("Every account has a known State | as assumed", report, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_names_no_account_person_or_organization()
    {
        string blocked = Aws.Id(SeededAccounts.BlockedByPolicy);
        Aws.Fail("ListTagsForResource", FaultEffect.Error("AccessDeniedException", 400, "Root of "
            + string.Join(", ", Aws.Simulator.State.Accounts.Select(account => account.Name + " " + account.Email))));

        string report = Run($"{Unattended} -AuditAccountId {blocked}");

        Assert.Contains("DIFFERENT", report, StringComparison.Ordinal);
        Assert.All(Secrets(), secret => Assert.DoesNotContain(secret, report, StringComparison.Ordinal));
    }

    [Fact]
    public void On_request_the_report_keeps_them()
    {
        string blocked = Aws.Id(SeededAccounts.BlockedByPolicy);

        string report = Run($"{Unattended} -AuditAccountId {blocked} -IncludeIdentifier");

        Assert.Contains(Aws.Simulator.State.Id, report, StringComparison.Ordinal);
    }

    private string Run(string parameters)
    {
        RunResult result = Session.Run($"& $Script {parameters}", Variables());
        Assert.Empty(result.Errors);
        return Assert.Single(result.Output).ToString();
    }

    private static Dictionary<string, object?> Variables() => new() { ["Script"] = s_script };

    private string[] Announced() => Session.Host.Lines
        .Where(line => line.StartsWith("    ", StringComparison.Ordinal))
        .Select(line => line.Trim())
        .ToArray();

    private IEnumerable<string> Calls() => Aws.Simulator.Calls.All.Select(call => $"{call.Service}:{call.Operation}");

    private IEnumerable<string> Secrets()
    {
        foreach (SimulatedAccount account in Aws.Simulator.State.Accounts)
        {
            yield return account.Id;
            yield return account.Name;
            yield return account.Email;
        }

        yield return Aws.Simulator.State.Id;
        yield return Aws.Simulator.Administrator.AccessKeyId;
    }
}
