using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using RootAccess.Core.Errors;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Journal;

/// <summary>Whatever is done to a journal by other hands shows.</summary>
public sealed class JournalTamperTests : IDisposable
{
    private const int Count = 6;
    private readonly JournalFolder _journal = new();

    public static TheoryData<string> Members =>
    [
        "sequence", "time", "organizationId", "callerArn", "cmdlet", "accountId", "accountName", "action", "target",
        "reason", "ticket", "phase", "outcome", "intentSequence", "detail", "requestId", "accessKeyId", "process",
        "isSimulation", "isCustomEndpoint", "previousHash", "hash",
    ];

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task An_untouched_one_is_intact()
    {
        await _journal.FillAsync(Count);

        RootAccessJournalCheck check = _journal.Check(_journal.Entries[2].Hash.ToUpperInvariant());

        Assert.True(check.IsIntact);
        Assert.Equal(FakeOrganization.Id, check.OrganizationId);
        Assert.Equal((Count, _journal.Entries[^1].Hash), (check.EntryCount, check.Head));
        Assert.Equal((true, Count - 3L), (check.HasExpectedHead, check.EntriesSinceExpectedHead));
        Assert.Equal((null, 0L, null), (check.FirstBrokenLine, check.TornBytes, check.Problem));
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_changed_member_breaks_its_line(string member)
    {
        await _journal.FillAsync(Count);
        _journal.Rewrite(lines => lines.Select((line, i) => i == 3 ? Change(line, member) : line));

        RootAccessJournalCheck check = _journal.Check();

        Assert.False(check.IsIntact);
        Assert.Equal((4L, 3L), (check.FirstBrokenLine, check.EntryCount));
    }

    [Fact]
    public async Task A_changed_byte_anywhere_breaks_its_line()
    {
        await _journal.FillAsync(Count);
        byte[] whole = File.ReadAllBytes(_journal.File);
        List<string> unnoticed = [];
        long line = 1;
        for (int i = 0; i < whole.Length - 1; i++)
        {
            byte[] changed = [.. whole];
            changed[i] ^= (byte)(1 << (i % 8));
            File.WriteAllBytes(_journal.File, changed);
            RootAccessJournalCheck check = _journal.Check();
            if ((check.IsIntact, check.FirstBrokenLine) != (false, line))
            {
                unnoticed.Add($"byte {i} of line {line}: {check.FirstBrokenLine}");
            }

            line += whole[i] == '\n' ? 1 : 0;
        }

        Assert.Empty(unnoticed);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_changed_member_shows_even_when_the_line_is_sealed_again(string member)
    {
        await _journal.FillAsync(Count);
        string head = _journal.Check().Head;
        _journal.Rewrite(lines => lines.Select((line, i) => i == 3 ? Seal(Change(line, member)) : line));

        RootAccessJournalCheck check = _journal.Check(head);

        // Sealing a changed hash again restores the line.
        Assert.Equal(member == "hash", check.IsIntact);
    }

    public static TheoryData<string, long> Edits => new()
    {
        { "take out the first", 1 },
        { "take out one", 4 },
        { "take out the last but one", 5 },
        { "swap two", 3 },
        { "repeat one", 4 },
        { "insert an empty line", 4 },
        { "insert another line", 4 },
        { "add a space", 4 },
        { "add a member", 4 },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task An_edit_names_the_first_line_that_is_wrong(string edit, long line)
    {
        await _journal.FillAsync(Count);
        _journal.Rewrite(lines => Edit([.. lines], edit));

        Assert.Equal(line, _journal.Check().FirstBrokenLine);
    }

    [Theory]
    [InlineData("process")]
    [InlineData("accountId")]
    [InlineData("intentSequence")]
    public async Task A_sealed_line_of_nonsense_at_the_end_breaks_it(string member)
    {
        await _journal.FillAsync(Count);
        _journal.Rewrite(lines => lines.Select((line, i) => i == Count - 1
            ? Seal(Regex.Replace(line, $"\"{member}\":(\"[^\"]*\"|[0-9]+)", $"\"{member}\":null"))
            : line));

        Assert.Equal((false, (long)Count), (_journal.Check().IsIntact, _journal.Check().FirstBrokenLine));
    }

    [Theory]
    [InlineData("\"target\":", "\"target\":\"AKIA9\",\"target\":")]
    [InlineData("\"target\":", "\"more\":1,\"target\":")]
    [InlineData("\"reason\":\"Grund \\\"ü\\\"\\n\",\"ticket\":\"CHG-1\"", "\"ticket\":\"CHG-1\",\"reason\":\"Grund\"")]
    [InlineData("\"intentSequence\":5", "\"intentSequence\":\"5\"")]
    [InlineData("\"isSimulation\":true,", "\"isSimulation\":true,\"isSimulation\":true,")]
    [InlineData("\"isSimulation\":true", "\"isSimulation\":1")]
    [InlineData(
        "\"isSimulation\":true,\"isCustomEndpoint\":true", "\"isCustomEndpoint\":true,\"isSimulation\":true")]
    public async Task A_sealed_line_has_the_members_of_a_journal_each_once_and_in_order(string was, string becomes)
    {
        await _journal.FillAsync(Count);
        _journal.Rewrite(lines => lines.Select((line, i) =>
            i == Count - 1 ? Seal(line.Replace(was, becomes, StringComparison.Ordinal)) : line));

        Assert.Equal(Count, _journal.Check().FirstBrokenLine);
    }

    [Theory]
    [InlineData("\"intentSequence\":5", "\"intentSequence\":2")]
    [InlineData("\"intentSequence\":5", "\"intentSequence\":99")]
    [InlineData("\"target\":\"AKIA4\"", "\"target\":\"AKIA5\"")]
    [InlineData("\"ticket\":\"CHG-1\"", "\"ticket\":\"CHG-2\"")]
    [InlineData("user/before", "user/another")]
    [InlineData("\"isSimulation\":true,", "")]
    [InlineData("\"isCustomEndpoint\":true,", "")]
    public async Task An_outcome_belongs_to_its_intent(string was, string becomes)
    {
        await _journal.FillAsync(Count);
        _journal.Rewrite(lines => lines.Select((line, i) =>
            i == Count - 1 ? Seal(line.Replace(was, becomes, StringComparison.Ordinal)) : line));

        Assert.Equal(Count, _journal.Check().FirstBrokenLine);
    }

    [Fact]
    public void A_line_that_was_written_before_there_were_marks_is_whole_and_has_none()
    {
        WriteIntent(marks: string.Empty);

        Assert.True(_journal.Check().IsIntact);
        RootAccessJournalEntry entry = Assert.Single(_journal.Entries);
        Assert.Equal((false, false), (entry.IsSimulation, entry.IsCustomEndpoint));
    }

    [Theory]
    [InlineData("\"isSimulation\":true,", true, false)]
    [InlineData("\"isCustomEndpoint\":true,", false, true)]
    public void A_mark_is_read_back(string marks, bool isSimulation, bool isCustomEndpoint)
    {
        WriteIntent(marks);

        RootAccessJournalEntry entry = Assert.Single(_journal.Entries);
        Assert.Equal((isSimulation, isCustomEndpoint), (entry.IsSimulation, entry.IsCustomEndpoint));
    }

    [Theory]
    [InlineData("\"isSimulation\":false,")]
    [InlineData("\"isCustomEndpoint\":null,")]
    public void A_mark_that_is_not_true_is_none_of_a_journal(string marks)
    {
        WriteIntent(marks);

        Assert.Equal(1, _journal.Check().FirstBrokenLine);
    }

    [Fact]
    public async Task A_line_about_AWS_itself_has_no_mark()
    {
        await _journal.LeaveIntentAsync(
            "DeleteAccessKey", FakeOrganization.Shop, "AKIA1", DateTimeOffset.UnixEpoch);

        string line = Assert.Single(_journal.Lines());
        Assert.DoesNotContain("isSimulation", line, StringComparison.Ordinal);
        Assert.DoesNotContain("isCustomEndpoint", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_is_refused()
    {
        await _journal.FillAsync(Count);
        string link = Path.Combine(_journal.Folder, "link.jsonl");
        File.CreateSymbolicLink(link, _journal.File);

        IOException error = await Assert.ThrowsAsync<IOException>(
            () => JournalFile.OpenAsync(link, FakeOrganization.Id));

        Assert.Contains("link", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_was_overwritten_under_another_name_of_the_file_is_noticed()
    {
        using JournalFile file = await JournalFile.OpenAsync(_journal.File, FakeOrganization.Id);
        RootAccessJournalEntry intent = JournalFolder.Intent("DeleteAccessKey", FakeOrganization.Shop, "AKIA1");
        await file.AppendAsync(intent, isDurable: true);
        _journal.Rewrite(lines => lines.Select(line => Seal(Change(line, "target"))));

        JournalFormatException error = await Assert.ThrowsAsync<JournalFormatException>(
            () => file.AppendAsync(intent, isDurable: true));

        Assert.Equal(1, error.Line);
    }

    [Fact]
    public async Task One_that_was_written_anew_has_another_head()
    {
        await _journal.FillAsync(Count);
        string head = _journal.Check().Head;
        File.Delete(_journal.File);
        await _journal.FillAsync(Count, "other");

        Assert.True(_journal.Check().IsIntact);
        Assert.False(_journal.Check(head).IsIntact);
    }

    [Fact]
    public async Task A_broken_one_is_not_written_on()
    {
        await _journal.FillAsync(Count);
        _journal.Rewrite(lines => lines.Select((line, i) => i == 3 ? Change(line, "target") : line));
        string[] before = _journal.Lines();
        FakeClient client = new();
        using var connected = client.Connect(journal: _journal.Settings);

        RootAccessException error = await Assert.ThrowsAsync<RootAccessException>(connected.Journal.OpenAsync);

        Assert.Equal((ErrorIds.JournalBroken, true), (error.ErrorId, error.IsFatal));
        Assert.Contains("Line 4", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, _journal.Lines());
    }

    [Fact]
    public async Task Reading_gives_what_is_before_the_broken_line()
    {
        await _journal.FillAsync(Count);
        _journal.Rewrite(lines => lines.Select((line, i) => i == 3 ? Change(line, "target") : line));
        List<RootAccessJournalEntry> read = [];

        RootAccessException error = Assert.Throws<RootAccessException>(
            () => JournalReader.Read(_journal.File, unresolvedOnly: false, read.Add));

        Assert.Equal((ErrorIds.JournalBroken, 3), (error.ErrorId, read.Count));
    }

    [Fact]
    public async Task One_of_another_organization_is_refused()
    {
        using (JournalFile other = await JournalFile.OpenAsync(_journal.File, "o-other"))
        {
            await other.AppendAsync(
                JournalFolder.Intent("CloseAccount", "000000000009", string.Empty) with { OrganizationId = "o-other" },
                isDurable: true);
        }

        // Nothing was tampered with: it is the wrong file.
        IOException error = await Assert.ThrowsAsync<IOException>(
            () => JournalFile.OpenAsync(_journal.File, FakeOrganization.Id));

        Assert.Contains("o-other", error.Message, StringComparison.Ordinal);
        Assert.True(_journal.Check().IsIntact);
    }

    // Line 4 is an outcome: every member of it has a value.
    private static string Change(string line, string member)
    {
        string changed = Regex.Replace(line, $"(\"{member}\":\"?)(.)", match =>
            match.Groups[1].Value + (match.Groups[2].Value == "1" ? "2" : "1"));
        Assert.NotEqual(line, changed);
        return changed;
    }

    private void WriteIntent(string marks) => File.WriteAllText(_journal.File, Seal(
        "{\"sequence\":1,\"time\":\"2026-01-02T03:04:05.0000000Z\",\"organizationId\":\"o-test\",\"callerArn\":\"arn\","
        + "\"cmdlet\":\"Some-Cmdlet\",\"accountId\":\"000000000003\",\"accountName\":\"Shop\",\"action\":\"Delete\","
        + "\"target\":\"AKIA1\",\"reason\":null,\"ticket\":null,\"phase\":\"Intent\",\"outcome\":null,"
        + "\"intentSequence\":null,\"detail\":null,\"requestId\":null,\"accessKeyId\":null,\"process\":\"host/1/x\","
        + $"{marks}\"previousHash\":\"{new string('0', 64)}\",\"hash\":\"\"}}") + "\n");

    private static string Seal(string line)
    {
        string body = line[..line.LastIndexOf(",\"hash\"", StringComparison.Ordinal)] + "}";
        return $"{body[..^1]},\"hash\":\"{Sha256.Hex(Encoding.UTF8.GetBytes(body))}\"}}";
    }

    private static List<string> Edit(List<string> lines, string edit)
    {
        switch (edit)
        {
            case "take out the first":
                lines.RemoveAt(0);
                break;
            case "take out one":
                lines.RemoveAt(3);
                break;
            case "take out the last but one":
                lines.RemoveAt(Count - 2);
                break;
            case "swap two":
                (lines[2], lines[3]) = (lines[3], lines[2]);
                break;
            case "repeat one":
                lines.Insert(3, lines[2]);
                break;
            case "insert an empty line":
                lines.Insert(3, string.Empty);
                break;
            case "insert another line":
                lines.Insert(3, Seal(Change(lines[2], "target")));
                break;
            case "add a space":
                lines[3] = lines[3].Replace(":", ": ", StringComparison.Ordinal);
                break;
            default:
                lines[3] = "{\"more\":1," + lines[3][1..];
                break;
        }

        return lines;
    }
}
