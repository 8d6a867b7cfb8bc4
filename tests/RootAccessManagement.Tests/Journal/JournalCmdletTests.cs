using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Simulator.Faults;
using RootAccess.Simulator.Seeding;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Journal;

/// <summary>The journal as a user meets it.</summary>
public sealed class JournalCmdletTests() : ModuleTest(new() { Seed = new() { EnableFeatures = true } })
{
    private const string Remove =
        "Get-OrgMemberAccount -Name sandbox-ana | Remove-MemberRootCredential -Force -Reason 'Left over' -Ticket CHG-7";

    private string File => Directory.GetFiles(Aws.JournalFolder, "*.jsonl").Single();

    [Fact]
    public void Every_changing_cmdlet_records_what_it_changes()
    {
        Dictionary<string, string[]> actions = new()
        {
            ["Disable-OrgRootSession -Force"] = ["DisableOrganizationsRootSessions"],
            ["Enable-OrgRootSession -Force"] = ["EnableOrganizationsRootSessions"],
            ["Disable-OrgRootCredentialManagement -Force"] = ["DisableOrganizationsRootCredentialsManagement"],
            ["Enable-OrgRootCredentialManagement -Force"] = ["EnableOrganizationsRootCredentialsManagement"],
            [$"Register-OrgRootDelegatedAdministrator {Aws.Id("log-archive")} -Force"] =
                ["RegisterDelegatedAdministrator"],
            [$"Unregister-OrgRootDelegatedAdministrator {Aws.Id("log-archive")} -Force"] =
                ["DeregisterDelegatedAdministrator"],
            [$"Remove-MemberRootCredential {Aws.Id("sandbox-ana")} -CredentialType Password -Force"] =
                ["DeleteLoginProfile"],
            [$"Invoke-RootTask {Aws.Id("sandbox-ana")} IAMCreateRootUserPassword -Force"] = ["CreateLoginProfile"],
            [$"New-RootSession {Aws.Id("sandbox-ana")} IAMAuditRootUserCredentials -Force"] = ["AssumeRoot"],
            [$"Close-MemberAccount {Aws.Id("sandbox-chen")} -Force"] = ["CloseAccount"],
        };

        foreach ((string script, string[] expected) in actions)
        {
            int before = Entries().Count;
            RunResult result = Session.Run($"{script} -Reason 'Why' -Ticket T1");

            Assert.Empty(result.Errors);
            Assert.Equal(
                expected.SelectMany(action => new[] { (action, "Intent", "Why"), (action, "Outcome", "Why") }),
                Entries().Skip(before).Select(entry => (entry.Action, entry.Phase, entry.Reason!)));
        }
    }

    [Fact]
    public void Entries_of_a_rehearsal_say_so()
    {
        const string marks = "Get-RootAccessJournal | ForEach-Object { \"$($_.IsSimulation) $($_.IsCustomEndpoint)\" }";
        Session.Run("Disable-OrgRootSession -Force");
        RunResult custom = Session.Run(marks);
        string folder = Path.Combine(Aws.JournalFolder, "simulation");

        RunResult simulated = Session.Run(
            "$null = Connect-RootAccess -Simulation -JournalPath $Folder\n"
            + $"$null = Enable-OrgRootCredentialManagement -Force\n{marks}\nDisconnect-RootAccess",
            new() { ["Folder"] = folder });

        Assert.Equal(["False True"], custom.Output.Select(item => item.ToString()).Distinct());
        Assert.Empty(simulated.Errors);
        Assert.Equal(["True False"], simulated.Output.Select(item => item.ToString()).Distinct());
    }

    [Fact]
    public void Reading_and_WhatIf_and_No_leave_nothing()
    {
        Session.Host.Answers.Enqueue("N");

        Session.Run("Get-OrgMemberAccount | Get-MemberRootCredential");
        Session.Run($"{Remove} -WhatIf");
        Session.Run(Remove.Replace("-Force", string.Empty, StringComparison.Ordinal));

        Assert.Empty(Entries());
    }

    [Fact]
    public void The_end_of_a_run_tells_the_head_on_the_information_stream_and_the_host()
    {
        RunResult result = Session.Run($"{Remove} -InformationVariable said; $said");

        string head = Entries()[^1].Hash;
        string said = Assert.Single(result.Output.Select(item => item.ToString()), text => text.Contains(head));
        Assert.Equal($"Journal {File} ends with {head}", said);
        Assert.Contains(Session.Host.Lines, line => line.Contains(head, StringComparison.Ordinal));
        Assert.True(Bool("(Test-RootAccessJournal -ExpectedHead $Head).IsIntact", ("Head", head)));
    }

    [Fact]
    public void A_run_that_changes_nothing_tells_no_head()
    {
        Session.Run(Remove);
        Session.Host.Lines.Clear();

        Session.Run(Remove);

        Assert.DoesNotContain(Session.Host.Lines, line => line.StartsWith("Journal", StringComparison.Ordinal));
    }

    [Fact]
    public void Entries_have_who_what_why_and_no_secret()
    {
        Session.Run(Remove);

        RunResult entries = Session.Run("Get-RootAccessJournal -Outcome Accepted -Action DeleteLoginProfile");

        Dictionary<string, object?> entry = entries.Output.Single().Properties
            .ToDictionary(property => property.Name, property => (object?)property.Value);
        Assert.Equal(Aws.Id("sandbox-ana"), entry["AccountId"]);
        Assert.Equal("sandbox-ana", entry["AccountName"]);
        Assert.Equal(("Left over", "CHG-7"), (entry["Reason"], entry["Ticket"]));
        Assert.Equal("Remove-MemberRootCredential", entry["Cmdlet"]);
        Assert.StartsWith("arn:aws:iam::", (string)entry["CallerArn"]!, StringComparison.Ordinal);
        Assert.StartsWith("ASIA", (string)entry["AccessKeyId"]!, StringComparison.Ordinal);
        Assert.NotEmpty((string)entry["RequestId"]!);
        string text = System.IO.File.ReadAllText(File);
        Assert.DoesNotContain((string)Aws.Variables["Secret"]!, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Unresolved", 0)]
    [InlineData("-Action Delete*,Nothing", 4)]
    [InlineData("-Outcome Accepted", 2)]
    [InlineData("-Outcome Failed", 0)]
    [InlineData("-After 2020-01-01 -Before 2021-01-01", 0)]
    [InlineData("-After 2020-01-01", 4)]
    [InlineData("-AccountId $Id", 4)]
    [InlineData("-AccountId 111122223333", 0)]
    public void Filters_narrow(string parameters, int count)
    {
        Session.Run(Remove);

        RunResult found = Session.Run($"Get-RootAccessJournal {parameters}", new() { ["Id"] = Aws.Id("sandbox-ana") });

        Assert.Empty(found.Errors);
        Assert.Equal(count, found.Output.Count);
    }

    [Fact]
    public void Accounts_can_be_piped_and_none_means_none()
    {
        Session.Run(Remove);

        Assert.Equal(4, Session.Run("Get-OrgMemberAccount -Name sandbox-* | Get-RootAccessJournal").Output.Count);
        Assert.Empty(Session.Run("@() | Get-RootAccessJournal").Output);
        Assert.Empty(Session.Run("[pscustomobject]@{ AccountId = $Id; OrganizationId = 'o-other' } | Get-RootAccessJournal",
            new() { ["Id"] = Aws.Id("sandbox-ana") }).Output);
        RunResult bad = Session.Run("Get-RootAccessJournal -AccountId 12");
        Assert.Equal(["InvalidAccountId"], bad.ErrorIds);
        Assert.Empty(bad.Output);
    }

    [Fact]
    public void A_journal_is_read_without_a_connection()
    {
        Session.Run(Remove);
        using ModuleSession other = new();
        Dictionary<string, object?> path = new() { ["Path"] = Aws.JournalFolder };

        Assert.Equal(4, other.Run("Get-RootAccessJournal -Path $Path", path).Output.Count);
        Assert.True((bool)other.Run("Test-RootAccessJournal $Path -Quiet", path).Output[0].BaseObject);
        Assert.Equal(["JournalNotFound"], other.Run("Get-RootAccessJournal -Path /no/such/place").ErrorIds);
        Assert.Equal(["JournalNotFound"], other.Run("Test-RootAccessJournal /no/such/place").ErrorIds);
    }

    [Theory]
    [InlineData("*.jsonl", 4)]
    [InlineData("o-*", 4)]
    [InlineData("n[o]thing*", 0)]
    public void A_path_can_have_wildcards_and_locks_are_no_journals(string pattern, int count)
    {
        Session.Run(Remove);

        RunResult read = Session.Run(
            "Get-RootAccessJournal -Path $Path", new() { ["Path"] = Path.Combine(Aws.JournalFolder, pattern) });

        Assert.Equal(count, read.Output.Count);
        Assert.Equal(count == 0 ? ["JournalNotFound"] : [], read.ErrorIds);
    }

    [Theory]
    [InlineData("/no/such/folder/*.jsonl", "JournalNotFound")]
    [InlineData("zz:/journal.jsonl", "JournalUnavailable")]
    [InlineData("zz:/*.jsonl", "JournalUnavailable")]
    [InlineData("no.such.provider::journal", "JournalUnavailable")]
    [InlineData("Env:PATH", "JournalUnavailable")]
    [InlineData("Env:*", "JournalUnavailable")]
    public void A_place_that_cannot_be_keeps_no_other_from_being_read(string path, string errorId)
    {
        Session.Run(Remove);
        Dictionary<string, object?> paths = new() { ["Path"] = new[] { path, Aws.JournalFolder } };

        RunResult read = Session.Run("Get-RootAccessJournal -Path $Path", paths);
        RunResult check = Session.Run("Test-RootAccessJournal -Path $Path", paths);
        RunResult quiet = Session.Run("Test-RootAccessJournal -Path $Path -Quiet", paths);

        Assert.All([read, check, quiet], result => Assert.Equal([errorId], result.ErrorIds));
        Assert.All([read, check, quiet], result => Assert.False(result.WasEnded));
        Assert.False(string.IsNullOrEmpty(read.Errors[0].ErrorDetails?.RecommendedAction));
        Assert.Equal(4, read.Output.Count);
        Assert.Equal(["True"], check.Values("IsIntact"));
        Assert.Equal(false, Assert.Single(quiet.Output).BaseObject);
    }

    [Theory]
    [InlineData("zz:/journals")]
    [InlineData("no.such.provider::journals")]
    [InlineData("Env:journals")]
    public void A_place_outside_the_file_system_is_refused_when_connecting(string path)
    {
        RunResult connect = Session.Run(
            "Connect-RootAccess -Simulation -JournalPath $Path", new() { ["Path"] = path });

        Assert.Equal(["JournalUnavailable"], connect.ErrorIds);
        Assert.False(string.IsNullOrEmpty(connect.Errors[0].ErrorDetails?.RecommendedAction));
    }

    [Fact]
    public void A_path_with_brackets_is_found_by_its_name()
    {
        Session.Run(Remove);
        string copy = Path.Combine(Aws.JournalFolder, "a[1].jsonl");
        System.IO.File.Copy(File, copy);

        Assert.Equal(4, Session.Run("Get-RootAccessJournal -Path $Path", new() { ["Path"] = copy }).Output.Count);
    }

    [Fact]
    public void A_broken_journal_shows_and_stops_changes()
    {
        Session.Run(Remove);
        string[] lines = System.IO.File.ReadAllLines(File);
        lines[1] = lines[1].Replace("CHG-7", "CHG-8", StringComparison.Ordinal);
        System.IO.File.WriteAllLines(File, lines);
        using ModuleSession other = new ModuleSession().Connect(Aws, "-NoJournal");

        RunResult read = Session.Run("Get-RootAccessJournal");
        RunResult check = Session.Run("Test-RootAccessJournal");
        RunResult connect = other.Run(
            "Connect-RootAccess -EndpointUrl $Endpoint -AccessKey $Key -SecretKey $Secret -Region us-east-1"
                + " -JournalPath $Journal",
            Aws.Variables);

        Assert.Equal(["JournalBroken"], read.ErrorIds);
        Assert.Single(read.Output);
        Assert.Equal(false, check.Output[0].Properties["IsIntact"].Value);
        Assert.Equal(2L, check.Output[0].Properties["FirstBrokenLine"].Value);
        Assert.Equal(["JournalBroken"], connect.ErrorIds);
    }

    [Theory]
    [InlineData("/no/such/journal")]
    [InlineData("/proc/self/mem")]
    public void One_that_cannot_be_read_hides_no_other(string target)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        // The beginning of a process's memory is nothing that anybody can read.
        Session.Run(Remove);
        System.IO.File.CreateSymbolicLink(Path.Combine(Aws.JournalFolder, "a.jsonl"), target);
        Dictionary<string, object?> path = new() { ["Path"] = Aws.JournalFolder };

        RunResult checks = Session.Run("Test-RootAccessJournal $Path", path);
        RunResult quiet = Session.Run("Test-RootAccessJournal $Path -Quiet", path);
        RunResult read = Session.Run("Get-RootAccessJournal -Path $Path", path);

        Assert.Equal(["JournalUnavailable"], checks.ErrorIds);
        Assert.Equal(true, Assert.Single(checks.Output).Properties["IsIntact"].Value);
        Assert.Equal(["JournalUnavailable"], quiet.ErrorIds);
        Assert.Equal(false, Assert.Single(quiet.Output).BaseObject);
        Assert.Equal(["JournalUnavailable"], read.ErrorIds);
        Assert.Equal(4, read.Output.Count);
    }

    [Fact]
    public void A_place_without_a_journal_is_not_intact()
    {
        Session.Run(Remove);

        RunResult quiet = Session.Run(
            "Test-RootAccessJournal $Path, /no/such/place -Quiet", new() { ["Path"] = Aws.JournalFolder });

        Assert.Equal(["JournalNotFound"], quiet.ErrorIds);
        Assert.Equal(false, Assert.Single(quiet.Output).BaseObject);
    }

    [Theory]
    [InlineData("Test-RootAccessJournal")]
    [InlineData("Get-RootAccessJournal -Path")]
    public void A_folder_that_cannot_be_listed_is_an_error_of_ours(string script)
    {
        string closed = Path.Combine(Aws.JournalFolder, "closed");
        Directory.CreateDirectory(closed);
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(closed, UnixFileMode.None);
        }

        // Whom permissions do not bind, such as root in a container, the kernel still refuses some folders.
        string? folder = new[] { closed, "/proc/1/map_files" }.FirstOrDefault(IsUnlistable);
        if (folder is null)
        {
            return;
        }

        Assert.Equal(["JournalUnavailable"], Session.Run($"{script} {folder}").ErrorIds);
    }

    private static bool IsUnlistable(string folder)
    {
        try
        {
            return Directory.Exists(folder) && Directory.GetFiles(folder) is null;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }

    [Theory]
    [InlineData("-ExpectedHead abc", "InvalidJournalHead")]
    [InlineData("-ExpectedHead ('0' * 64) -Path $Journal, $Other", "InvalidJournalHead")]
    public void A_head_that_cannot_be_one_is_refused(string parameters, string errorId)
    {
        Session.Run(Remove);
        string other = Path.Combine(Aws.JournalFolder, "other");
        Directory.CreateDirectory(other);
        System.IO.File.Copy(File, Path.Combine(other, "o-copy.jsonl"));

        RunResult result = Session.Run(
            $"Test-RootAccessJournal {parameters}",
            new() { ["Journal"] = Aws.JournalFolder, ["Other"] = other });

        Assert.Equal([errorId], result.ErrorIds);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void Without_a_journal_every_row_says_so()
    {
        using ModuleSession session = new ModuleSession().Connect(Aws, "-NoJournal");

        RunResult connection = session.Run("Get-RootAccessConnection");
        RunResult removal = session.Run(Remove);

        Assert.Equal(false, connection.Output[0].Properties["IsJournaled"].Value);
        Assert.Null(connection.Output[0].Properties["JournalPath"].Value);
        Assert.Equal(false, removal.Output[0].Properties["IsJournaled"].Value);
        Assert.Empty(Entries());
        Assert.Contains(
            session.Host.Warnings, text => text.Contains("leave no record", StringComparison.Ordinal));
    }

    [Fact]
    public void With_and_without_at_once_is_refused() => Assert.Equal(
        ["JournalUnavailable"], Session.Run("Connect-RootAccess -Simulation -NoJournal -JournalPath here").ErrorIds);

    [Fact]
    public void A_journal_that_cannot_be_written_stops_the_run_before_anything_is_sent()
    {
        using ModuleSession session = new ModuleSession().Connect(Aws);
        Directory.Delete(Aws.JournalFolder, recursive: true);
        System.IO.File.WriteAllText(Aws.JournalFolder, "in the way");
        Session.Run("Disconnect-RootAccess");
        int calls = Aws.Changes().Length;

        // The connection has opened its journal already; a fresh one finds the place taken.
        RunResult connect = session.Run(
            "Connect-RootAccess -EndpointUrl $Endpoint -AccessKey $Key -SecretKey $Secret -Region us-east-1"
                + " -JournalPath $Journal",
            Aws.Variables);

        Assert.Equal(["JournalUnavailable"], connect.ErrorIds);
        Assert.Equal(calls, Aws.Changes().Length);
        System.IO.File.Delete(Aws.JournalFolder);
        Directory.CreateDirectory(Aws.JournalFolder);
    }

    [Fact]
    public void A_journal_that_goes_away_in_a_run_ends_it_and_no_further_account_is_touched()
    {
        Aws.Simulator.Faults.Script(new()
        {
            Operation = "DeleteLoginProfile",
            Effect = FaultEffect.Delay(TimeSpan.Zero),
            OnStrike = () => System.IO.File.Delete(File),
        });

        RunResult result = Session.Run(
            "Get-OrgMemberAccount -OrganizationalUnit Sandbox |"
                + " Remove-MemberRootCredential -Force -MinimumIdleDays 0 -CredentialType Password -ThrottleLimit 1");

        Assert.Single(Aws.Changes(), call => call.Operation == "DeleteLoginProfile");
        Assert.Contains("Removed", result.Values("Outcome"));
        Assert.Contains("JournalUnavailable", result.ErrorIds);
    }

    [Fact]
    public async Task Two_processes_write_one_chain_and_do_nothing_twice()
    {
        string script = $"$null = Connect-RootAccess -EndpointUrl {Aws.Variables["Endpoint"]}"
            + $" -AccessKey {Aws.Variables["Key"]} -SecretKey '{Aws.Variables["Secret"]}' -Region us-east-1"
            + $" -JournalPath {Aws.JournalFolder}; Get-OrgMemberAccount |"
            + $" Where-Object AccountName -ne {SeededAccounts.BlockedByPolicy} |"
            + " Remove-MemberRootCredential -Force -MinimumIdleDays 0 -MaximumRate 1000 -ErrorAction Stop";
        using Process one = ShellProcess.Start("--command", script);
        using Process other = ShellProcess.Start("--command", script);

        ShellResult[] results = await Task.WhenAll(ShellProcess.EndAsync(one), ShellProcess.EndAsync(other));

        Assert.All(results, result => Assert.Equal((0, string.Empty), (result.ExitCode, result.Error)));
        List<JournalText> entries = Entries();
        Assert.Empty(JournalText.Unresolved(entries));
        Assert.All(
            entries.Where(entry => entry.Outcome == "Accepted").GroupBy(entry => (entry.AccountId, entry.Target)),
            accepted => Assert.Single(accepted));
    }

    [Fact]
    public async Task Ctrl_C_leaves_no_open_intent_and_tells_the_head()
    {
        Aws.Simulator.Faults.Script(new()
        {
            Operation = "DeleteLoginProfile",
            Effect = FaultEffect.Delay(TimeSpan.FromMilliseconds(200)),
            OnStrike = Session.Stop,
        });

        RunResult stopped = await Task.Run(() => Session.Run(
            "Get-OrgMemberAccount -OrganizationalUnit Sandbox | Remove-MemberRootCredential -Force -MinimumIdleDays 0"));

        List<JournalText> entries = Entries();
        Assert.True(stopped.WasEnded);
        Assert.Empty(JournalText.Unresolved(entries));
        Assert.Contains(Session.Host.Lines, line => line.Contains(entries[^1].Hash, StringComparison.Ordinal));
    }

    private List<JournalText> Entries() =>
        Directory.GetFiles(Aws.JournalFolder, "*.jsonl").Length == 0 || new FileInfo(File).Length == 0
            ? []
            : JournalText.ReadChain(Aws.JournalFolder);

    private bool Bool(string script, params (string Name, object? Value)[] variables) =>
        (bool)Session.Run(script, variables.ToDictionary(pair => pair.Name, pair => pair.Value)).Output[0].BaseObject;
}
