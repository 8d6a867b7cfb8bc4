using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Formatting;

/// <summary>What the views show that is no plain property.</summary>
[Collection(nameof(ProcessWideTests))]
public sealed class RowFormatTests : IDisposable
{
    private const string Format = "[RootAccessManagement.Formatting.RowFormat]";
    private const char Escape = '\u001b';
    private readonly ModuleSession _session = new();
    private readonly OutputRendering _rendering = PSStyle.Instance.OutputRendering;
    private readonly string? _noColor = Environment.GetEnvironmentVariable("NO_COLOR");

    public RowFormatTests()
    {
        PSStyle.Instance.OutputRendering = OutputRendering.Host;
        Environment.SetEnvironmentVariable("NO_COLOR", null);
    }

    public void Dispose()
    {
        PSStyle.Instance.OutputRendering = _rendering;
        Environment.SetEnvironmentVariable("NO_COLOR", _noColor);
        _session.Dispose();
    }

    [Theory]
    [InlineData("NotPresent")]
    [InlineData("Removed")]
    [InlineData("Completed")]
    [InlineData("Closed")]
    [InlineData("Passed")]
    public void What_is_fine_is_green(string word) =>
        Assert.Equal($"{PSStyle.Instance.Foreground.Green}{word}{PSStyle.Instance.Reset}", Word(word));

    [Theory]
    [InlineData("Present")]
    [InlineData("PartiallyRemoved")]
    [InlineData("Refused")]
    [InlineData("Unverified")]
    [InlineData("Deferred")]
    [InlineData("Warning")]
    [InlineData("SUSPENDED")]
    public void What_wants_a_look_has_the_users_colour_of_warnings(string word) =>
        Assert.Equal($"{PSStyle.Instance.Formatting.Warning}{word}{PSStyle.Instance.Reset}", Word(word));

    [Theory]
    [InlineData("Failed")]
    [InlineData("Unknown")]
    public void What_went_wrong_has_the_users_colour_of_errors(string word) =>
        Assert.Equal($"{PSStyle.Instance.Formatting.Error}{word}{PSStyle.Instance.Reset}", Word(word));

    [Theory]
    [InlineData("Skipped")]
    [InlineData("NotRun")]
    [InlineData("ACTIVE")]
    [InlineData("")]
    public void What_says_nothing_has_none(string word) => Assert.Equal(word, Word(word));

    [Fact]
    public void Plain_text_has_no_colours()
    {
        PSStyle.Instance.OutputRendering = OutputRendering.PlainText;

        Assert.Equal("Failed", Word("Failed"));
    }

    [Fact]
    public void NO_COLOR_counts_however_late_it_is_set()
    {
        Environment.SetEnvironmentVariable("NO_COLOR", "1");

        Assert.Equal("Failed", Word("Failed"));
    }

    [Fact]
    public void Every_word_of_every_list_is_decided_on()
    {
        RunResult words = _session.Run(
            "'RootCredentialStatus', 'RemovalOutcome', 'CredentialRemovalOutcome', 'RootTaskOutcome', 'ClosureOutcome',"
                + " 'RootAccessCheckStatus' | ForEach-Object { ([type]\"RootAccess.Core.Models.$_\").GetFields() } |"
                + " Where-Object IsLiteral | ForEach-Object { $_.GetRawConstantValue() }");

        Assert.Equal(
            ["NotRun", "Skipped"],
            words.Output.Select(word => word.ToString()).Distinct().Where(word => !Word(word).Contains(Escape)).Order());
    }

    [Theory]
    [InlineData("$true, 0, 0, 0, $null", "password")]
    [InlineData("$true, 2, 1, 2, $null", "password, 2 keys, 1 cert, 2 MFA")]
    [InlineData("$false, 1, 3, 0, $null", "1 key, 3 certs")]
    [InlineData("$false, 0, 0, 0, $null", "")]
    [InlineData("$null, $null, $null, $null, 'RootSessionDenied'", "RootSessionDenied")]
    public void An_audit_is_told_in_words(string values, string expected)
    {
        RunResult result = _session.Run(
            $"$v = {values}; {Format}::Found([pscustomobject]@{{ HasPassword = $v[0]; AccessKeyCount = $v[1];"
                + " SigningCertificateCount = $v[2]; MfaDeviceCount = $v[3]; ErrorId = $v[4] })");

        Assert.Equal(expected, Assert.Single(result.Output).ToString());
    }

    [Fact]
    public void A_removal_tells_what_is_gone_and_nothing_else()
    {
        RunResult result = _session.Run(
            $"{Format}::Removed([pscustomobject]@{{ ErrorId = $null; Credentials = @("
                + "[pscustomobject]@{ CredentialType = 'AccessKey'; Outcome = 'Removed' },"
                + "[pscustomobject]@{ CredentialType = 'AccessKey'; Outcome = 'Removed' },"
                + "[pscustomobject]@{ CredentialType = 'MfaDevice'; Outcome = 'AlreadyAbsent' },"
                + "[pscustomobject]@{ CredentialType = 'Password'; Outcome = 'Removed' }) })");

        Assert.Equal("password, 2 keys", Assert.Single(result.Output).ToString());
    }

    [Theory]
    [InlineData("arn:aws:s3:::data-lake", "data-lake")]
    [InlineData("arn:aws:sqs:eu-central-1:111122223333:orders", "orders")]
    [InlineData("arn:aws:iam::111122223333:root", "root")]
    [InlineData("https://sqs.eu-central-1.amazonaws.com/111122223333/orders", "orders")]
    [InlineData("http://127.0.0.1:4600/111122223333/orders/", "orders")]
    [InlineData("data-lake", "data-lake")]
    [InlineData("", "T")]
    public void A_task_is_told_by_its_target(string target, string expected)
    {
        RunResult result = _session.Run(
            $"{Format}::Target([pscustomobject]@{{ Task = 'T'; Target = $Target }})", new() { ["Target"] = target });

        Assert.Equal(expected, Assert.Single(result.Output).ToString());
    }

    [Theory]
    [InlineData("Throttled", "2026-01-02T03:04:05Z", "Throttled 2026-01-02 03:05")]
    [InlineData("ProtectedAccountRefused", null, "ProtectedAccountRefused")]
    [InlineData(null, null, "")]
    public void A_closure_tells_why_it_was_not_done_and_when_to_try_again(string? errorId, string? next, string expected)
    {
        RunResult result = _session.Run(
            "$culture = [cultureinfo]::InvariantCulture.Clone(); $culture.DateTimeFormat.TimeSeparator = '.';"
                + " [cultureinfo]::CurrentCulture = $culture;"
                + $" {Format}::Closure([pscustomobject]@{{ ErrorId = $Id;"
                + " NextAttemptAfter = $(if ($Next) { [datetimeoffset]$Next }) })",
            new() { ["Id"] = errorId, ["Next"] = next });

        Assert.Equal(expected, Assert.Single(result.Output).ToString());
    }

    [Theory]
    [InlineData("/journals/o-abc.jsonl")]
    [InlineData(@"C:\Users\me\o-abc.jsonl")]
    [InlineData("o-abc.jsonl")]
    public void A_journal_is_told_by_its_file(string path)
    {
        RunResult result = _session.Run(
            $"{Format}::Journal([pscustomobject]@{{ JournalPath = $Path }})", new() { ["Path"] = path });

        Assert.Equal("o-abc.jsonl", Assert.Single(result.Output).ToString());
    }

    [Theory]
    [InlineData("Passed", "StsEndpoint", 0)]
    [InlineData("Warning", "StsEndpoint", 1)]
    [InlineData("Passed", "NextStep", 1)]
    public void A_check_breaks_its_lines_between_words(string status, string name, int recommendations)
    {
        Dictionary<string, object?> variables = new() { ["Status"] = status, ["Name"] = name };
        RunResult result = _session.Run(
            $"{Format}::Check([pscustomobject]@{{ Name = $Name; Status = $Status;"
                + " Detail = 'one two three four five six seven eight nine ten eleven twelve';"
                + " Recommendation = 'Do that.' }, $Host, 34)",
            variables);

        string[] lines = result.Output.Single().ToString().Split('\n');
        Assert.Equal("one two three four five six seven eight nine", lines[0]);
        Assert.Equal("ten eleven twelve", lines[1]);
        Assert.Equal(2 + recommendations, lines.Length);
    }

    private string Word(string? word) => Assert.Single(
        _session.Run($"{Format}::Word($Word)", new() { ["Word"] = word }).Output).ToString();
}
