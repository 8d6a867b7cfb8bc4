using System;
using System.Linq;
using System.Threading;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>What is asked, and which of -WhatIf, -Confirm and -Force wins.</summary>
public sealed class ConfirmationTests : ModuleTest
{
    [Theory]
    [InlineData("", "Yes,Yes", 2, "Removed,Removed")]
    [InlineData("", "No,Yes", 2, "Removed,Skipped")]
    [InlineData("", "Yes to All", 1, "Removed,Removed")]
    [InlineData("", "No to All", 1, "Skipped,Skipped")]
    [InlineData("-Force", "", 0, "Removed,Removed")]
    [InlineData("-Confirm:$false", "", 0, "Removed,Removed")]
    [InlineData("-Force -Confirm", "No,No", 2, "Skipped,Skipped")]
    [InlineData("-Force -Confirm:$false", "", 0, "Removed,Removed")]
    [InlineData("-Force -WhatIf", "", 0, "")]
    [InlineData("-Confirm -WhatIf", "", 0, "")]
    [InlineData("-Force -WhatIf:$false", "", 0, "Removed,Removed")]
    public void Decides_by_parameters(string parameters, string answers, int prompts, string outcomes) =>
        Check(string.Empty, parameters, answers, prompts, outcomes);

    [Theory]
    [InlineData("$WhatIfPreference = $true", "-Force", "", 0, "")]
    [InlineData("$WhatIfPreference = $true", "-Confirm", "", 0, "")]
    [InlineData("$WhatIfPreference = $true", "-Force -WhatIf:$false", "", 0, "Removed,Removed")]
    [InlineData("$ConfirmPreference = 'None'", "", "", 0, "Removed,Removed")]
    [InlineData("$ConfirmPreference = 'None'", "-Confirm", "Yes to All", 1, "Removed,Removed")]
    public void Decides_by_preferences(
        string preference, string parameters, string answers, int prompts, string outcomes) =>
        Check(preference, parameters, answers, prompts, outcomes);

    [Fact]
    public void The_prompt_names_organization_account_and_name()
    {
        Session.Host.Answers.Enqueue("No");
        string id = Aws.Id("sandbox-ana");

        Session.Run("Remove-MemberRootCredential $Id", new() { ["Id"] = id });

        string prompt = Session.Host.Prompts.Single();
        Assert.Contains(id, prompt, StringComparison.Ordinal);
        Assert.Contains("sandbox-ana", prompt, StringComparison.Ordinal);
        Assert.Contains(Aws.Simulator.OrganizationId, prompt, StringComparison.Ordinal);
        Assert.Contains("(CUSTOM ENDPOINT)", prompt, StringComparison.Ordinal);
        Assert.DoesNotContain("SIMULATION", prompt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Remove-MemberRootCredential -Force")]
    [InlineData("Remove-MemberRootCredential -Confirm:$false")]
    [InlineData("Remove-MemberRootCredential -Force -MaximumAccountCount 2")]
    [InlineData("Close-MemberAccount -Force")]
    public void The_verbose_stream_has_reason_and_ticket_of_each_change(string command)
    {
        RunResult result = Session.Run(
            "[pscustomobject]@{ AccountId = $Ana; Reason = 'leaver'; Ticket = 'CHG1' },"
                + $" [pscustomobject]@{{ AccountId = $Ben; Reason = 'idle'; Ticket = 'CHG2' }} | {command} -Verbose",
            new() { ["Ana"] = Aws.Id("sandbox-ana"), ["Ben"] = Aws.Id("sandbox-ben") });

        string[] records = [.. result.OtherStreams.Where(text => text.Contains("Ticket: ", StringComparison.Ordinal))];
        Assert.Equal(2, records.Length);
        Assert.Contains("sandbox-ana", records[0], StringComparison.Ordinal);
        Assert.EndsWith("Reason: leaver. Ticket: CHG1.", records[0], StringComparison.Ordinal);
        Assert.Contains("sandbox-ben", records[1], StringComparison.Ordinal);
        Assert.EndsWith("Reason: idle. Ticket: CHG2.", records[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_can_be_asked_the_error_names_force()
    {
        RunResult result = Session.Run(
            "Remove-MemberRootCredential $Id", new() { ["Id"] = Aws.Id("sandbox-ana") });

        Assert.Equal(["ConfirmationRequired"], result.ErrorIds);
        Assert.Contains("-Force", result.Errors.Single().ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(Aws.Changes());
    }

    [Fact]
    public void Work_goes_on_while_a_prompt_is_open()
    {
        // The second prompt is answered only after the first account was worked on to its end.
        string first = Aws.Id("sandbox-ana");
        Session.Host.Answers.Enqueue("Yes");
        Session.Host.Answers.Enqueue("Yes");
        Session.Host.WhilePrompting = () =>
        {
            if (Session.Host.Prompts.Count == 2)
            {
                Assert.True(SpinWait.SpinUntil(
                    () => !Aws.Simulator.State.Account(first).Root.HasCredentials, TimeSpan.FromSeconds(30)));
            }
        };

        RunResult result = Session.Run(
            "$First, $Second | Remove-MemberRootCredential",
            new() { ["First"] = first, ["Second"] = Aws.Id("sandbox-ben") });

        Assert.Equal(["Removed", "Removed"], result.Values("Outcome"));
    }

    private void Check(string preference, string parameters, string answers, int prompts, string outcomes)
    {
        foreach (string answer in answers.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            Session.Host.Answers.Enqueue(answer);
        }

        RunResult result = Session.Run(
            $"{preference}; $First, $Second | Remove-MemberRootCredential {parameters}",
            new() { ["First"] = Aws.Id("sandbox-ana"), ["Second"] = Aws.Id("sandbox-ben") });

        Assert.Empty(result.Errors);
        Assert.Equal(prompts, Session.Host.Prompts.Count);
        Assert.Equal(outcomes, string.Join(',', result.Values("Outcome").Order()));
        Assert.Equal(outcomes.Contains("Removed", StringComparison.Ordinal), Aws.Changes().Length > 0);
    }
}
