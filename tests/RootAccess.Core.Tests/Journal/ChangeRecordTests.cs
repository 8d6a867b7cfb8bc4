using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Journal;

/// <summary>What is on the disk before, during and after a change.</summary>
public sealed class ChangeRecordTests : IDisposable
{
    private static readonly Change s_change = new("DeleteAccessKey", null, "AKIA1");

    private readonly JournalFolder _journal = new();
    private readonly FakeClient _client = new();
    private readonly ConnectedOrganization _organization;

    public ChangeRecordTests() => _organization = _client.Connect(journal: _journal.Settings);

    private ChangeRecorder Recorder => _organization.Journal.For(FakeClient.Context);

    public void Dispose()
    {
        _organization.Dispose();
        _client.Dispose();
        _journal.Dispose();
    }

    [Fact]
    public async Task The_intent_is_on_the_disk_before_the_request_leaves()
    {
        IReadOnlyList<RootAccessJournalEntry>? whileSending = null;

        await Recorder.SendAsync(
            s_change,
            async (record, token) =>
            {
                await record.SendingAsync("ASIA1", token);
                whileSending = _journal.Entries;
                record.Answered("request-1");
                return true;
            },
            CancellationToken.None);

        RootAccessJournalEntry intent = Assert.Single(whileSending!);
        Assert.Equal(
            (1L, JournalPhase.Intent, "DeleteAccessKey", "AKIA1", "ASIA1"),
            (intent.Sequence, intent.Phase, intent.Action, intent.Target, intent.AccessKeyId));
        Assert.Equal(
            ("Test-Change", "Because", "CHG-1", FakeClient.Connection.CallerArn, FakeOrganization.Id),
            (intent.Cmdlet, intent.Reason, intent.Ticket, intent.CallerArn, intent.OrganizationId));
        Assert.Null(intent.Outcome);
        Assert.Null(intent.RequestId);
        RootAccessJournalEntry outcome = _journal.Entries[1];
        Assert.Equal(
            (JournalPhase.Outcome, JournalOutcome.Accepted, 1L, "request-1"),
            (outcome.Phase, outcome.Outcome, outcome.IntentSequence, outcome.RequestId));
        Assert.Equal((outcome.Hash, 2L), (_organization.Journal.Head, _organization.Journal.Written));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Intent_and_outcome_say_whether_they_are_of_AWS_itself(bool isSimulation, bool isCustomEndpoint)
    {
        using ChangeJournal journal = new(
            FakeClient.Connection with { IsSimulation = isSimulation, IsCustomEndpoint = isCustomEndpoint },
            _journal.Settings,
            TimeProvider.System);

        await journal.For(FakeClient.Context).SendAsync(
            s_change,
            (Func<IChangeRecord, CancellationToken, Task>)((record, token) => record.SendingAsync("ASIA1", token)),
            CancellationToken.None);

        Assert.Equal(2, _journal.Entries.Count);
        Assert.All(_journal.Entries, entry => Assert.Equal(
            (isSimulation, isCustomEndpoint), (entry.IsSimulation, entry.IsCustomEndpoint)));
    }

    [Fact]
    public async Task A_request_that_is_sent_again_has_one_intent_and_the_last_key()
    {
        await Recorder.SendAsync(
            s_change,
            async (record, token) =>
            {
                await record.SendingAsync("ASIA1", token);
                await record.SendingAsync("ASIA2", token);
                return true;
            },
            CancellationToken.None);

        Assert.Equal(["ASIA1", "ASIA2"], _journal.Entries.Select(entry => entry.AccessKeyId));
    }

    [Fact]
    public async Task A_request_that_is_sent_again_after_ten_minutes_has_an_intent_of_its_own()
    {
        SkippingTimeProvider time = new();
        using ConnectedOrganization organization = _client.Connect(time, journal: _journal.Settings);

        await organization.Journal.For(FakeClient.Context).SendAsync(
            s_change,
            async (record, token) =>
            {
                for (int i = 0; i < 4; i++)
                {
                    await record.SendingAsync($"ASIA{i}", token);
                    await Task.Delay(TimeSpan.FromMinutes(4), time, token);
                }

                return true;
            },
            CancellationToken.None);

        Assert.Equal(
            [
                (JournalPhase.Intent, null, null, "ASIA0"),
                (JournalPhase.Outcome, JournalOutcome.Failed, 1L, "ASIA2"),
                (JournalPhase.Intent, null, null, "ASIA3"),
                (JournalPhase.Outcome, JournalOutcome.Accepted, 3L, "ASIA3"),
            ],
            _journal.Entries.Select(entry => (entry.Phase, entry.Outcome, entry.IntentSequence, entry.AccessKeyId)));
    }

    public static TheoryData<string, string, string?> Endings => new()
    {
        { "false", JournalOutcome.AlreadySo, null },
        { "denied", JournalOutcome.Failed, ErrorIds.RootSessionDenied },
        { "lost", JournalOutcome.Unknown, ErrorIds.ServiceUnavailable },
        { "bug", JournalOutcome.Unknown, null },
        { "stopped", JournalOutcome.NotSent, null },
    };

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task The_outcome_is_what_is_known(string ending, string outcome, string? detail)
    {
        using CancellationTokenSource stop = new();
        await Record.ExceptionAsync(() => Recorder.SendAsync(
            s_change,
            async (record, token) =>
            {
                await record.SendingAsync("ASIA1", token);
                switch (ending)
                {
                    case "denied":
                        throw Failures.Denied();
                    case "lost":
                        throw Failures.Lost();
                    case "bug":
                        throw new InvalidOperationException();
                    case "stopped":
                        await stop.CancelAsync();
                        token.ThrowIfCancellationRequested();
                        break;
                }

                return false;
            },
            stop.Token));

        RootAccessJournalEntry last = _journal.Entries[^1];
        Assert.Equal((2L, outcome, detail), (last.Sequence, last.Outcome, last.Detail));
        Assert.Equal(outcome == JournalOutcome.Unknown ? 1 : 0, _journal.Unresolved.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_never_sent_leaves_nothing(bool isStopped)
    {
        using CancellationTokenSource stop = new();
        await Record.ExceptionAsync(() => Recorder.SendAsync(
            s_change,
            async (record, token) =>
            {
                await stop.CancelAsync();
                return isStopped ? throw new OperationCanceledException(token) : throw Failures.Denied();
            },
            stop.Token));

        Assert.False(File.Exists(_journal.File));
        Assert.Null(_organization.Journal.Head);
    }

    [Fact]
    public async Task Without_a_journal_changes_are_sent_and_nothing_is_written()
    {
        using ConnectedOrganization organization = _client.Connect(journal: JournalSettings.None);

        bool isNew = await organization.Journal.For(FakeClient.Context).SendAsync(
            s_change,
            async (record, token) =>
            {
                await record.SendingAsync("ASIA1", token);
                return true;
            },
            CancellationToken.None);

        Assert.True(isNew);
        Assert.Empty(Directory.GetFiles(_journal.Folder));
    }

    [Fact]
    public async Task A_journal_that_cannot_be_written_stops_the_change_before_it_is_sent()
    {
        Directory.CreateDirectory(_journal.File);
        bool wasSent = false;

        RootAccessException error = await Assert.ThrowsAsync<RootAccessException>(() => Recorder.SendAsync(
            s_change,
            async (record, token) =>
            {
                await record.SendingAsync("ASIA1", token);
                wasSent = true;
                return true;
            },
            CancellationToken.None));

        Assert.Equal((ErrorIds.JournalUnavailable, true, false), (error.ErrorId, error.IsFatal, wasSent));
    }

    [Fact]
    public async Task An_outcome_that_cannot_be_written_does_not_hide_the_change_and_ends_all_further_ones()
    {
        bool isNew = await SendAsync(meanwhile: () => File.Delete(_journal.File));
        RootAccessException? failure = _organization.Journal.Failure;

        RootAccessException next = await Assert.ThrowsAsync<RootAccessException>(() => SendAsync(() => { }));

        Assert.True(isNew);
        Assert.Equal(ErrorIds.JournalUnavailable, failure?.ErrorId);
        Assert.Same(failure, next);
    }

    [Fact]
    public async Task Lines_that_were_cut_off_meanwhile_are_noticed()
    {
        await SendAsync(() => { });
        await SendAsync(() => _journal.Rewrite(lines => lines.Take(1)));

        Assert.Equal(ErrorIds.JournalBroken, _organization.Journal.Failure?.ErrorId);
    }

    [Theory]
    [InlineData("edited")]
    [InlineData("cut")]
    [InlineData("gone")]
    public async Task What_was_done_to_it_between_two_runs_shows_before_the_next_change(string what)
    {
        await SendAsync(() => { });
        switch (what)
        {
            case "edited":
                _journal.Rewrite(lines => lines.Select(line => line.Replace("Because", "BecausE", StringComparison.Ordinal)));
                break;
            case "cut":
                _journal.Rewrite(lines => lines.Take(1));
                break;
            default:
                File.Delete(_journal.File);
                break;
        }

        RootAccessException error = await Assert.ThrowsAsync<RootAccessException>(_organization.Journal.OpenAsync);

        Assert.Equal((ErrorIds.JournalBroken, true), (error.ErrorId, error.IsFatal));
    }

    [Fact]
    public async Task One_that_was_moved_away_is_not_made_anew_and_can_be_put_back()
    {
        await SendAsync(() => { });
        string away = _journal.File + ".away";
        File.Move(_journal.File, away);

        RootAccessException error = await Assert.ThrowsAsync<RootAccessException>(_organization.Journal.OpenAsync);
        bool isThere = File.Exists(_journal.File);
        File.Move(away, _journal.File);
        await _organization.Journal.OpenAsync();
        await SendAsync(() => { });

        Assert.Equal((ErrorIds.JournalBroken, false), (error.ErrorId, isThere));
        Assert.Equal((true, 4L), (_journal.Check().IsIntact, _journal.Check().EntryCount));
    }

    [Fact]
    public async Task One_without_lines_that_is_gone_with_its_folder_is_made_anew()
    {
        await _organization.Journal.OpenAsync();
        Directory.Delete(_journal.Folder, recursive: true);

        await _organization.Journal.OpenAsync();
        await SendAsync(() => { });

        Assert.Equal((true, 2L), (_journal.Check().IsIntact, _journal.Check().EntryCount));
    }

    [Fact]
    public async Task One_that_was_written_anew_between_two_runs_is_not_taken_for_the_same()
    {
        await SendAsync(() => { });
        File.Delete(_journal.File);
        using ConnectedOrganization other = _client.Connect(journal: _journal.Settings);
        await SendAsync(() => { }, other, "AKIA2");

        RootAccessException error = await Assert.ThrowsAsync<RootAccessException>(_organization.Journal.OpenAsync);

        Assert.Equal(ErrorIds.JournalBroken, error.ErrorId);
    }

    [Fact]
    public async Task What_others_wrote_between_two_runs_is_continued()
    {
        await SendAsync(() => { });
        using ConnectedOrganization other = _client.Connect(journal: _journal.Settings);
        await SendAsync(() => { }, other);

        await _organization.Journal.OpenAsync();
        await SendAsync(() => { });

        Assert.Equal((true, 6L), (_journal.Check().IsIntact, _journal.Check().EntryCount));
    }

    [Fact]
    public async Task Many_at_once_are_one_chain()
    {
        using ConnectedOrganization other = _client.Connect(journal: _journal.Settings);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() =>
            (i % 2 == 0 ? _organization : other).Journal.For(FakeClient.Context).SendAsync(
                s_change with { Target = $"AKIA{i}" },
                async (record, token) =>
                {
                    await record.SendingAsync("ASIA1", token);
                    return true;
                },
                CancellationToken.None))));

        RootAccessJournalCheck check = _journal.Check();
        Assert.Equal((true, 200L, 0L), (check.IsIntact, check.EntryCount, check.UnresolvedCount));
        Assert.Equal(
            Enumerable.Range(0, 100).Select(i => $"AKIA{i}").Order(),
            _journal.Entries.Where(entry => entry.Phase == JournalPhase.Intent).Select(entry => entry.Target).Order());
    }

    [Fact]
    public async Task Only_its_owner_can_read_it()
    {
        await SendAsync(() => { });

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_journal.File));
        }
    }

    [Fact]
    public async Task The_journal_of_a_simulation_ends_with_it_and_those_of_ended_processes_are_swept()
    {
        JournalSettings temporary = new() { IsTemporary = true };
        string path = ChangeJournal.FindPath(temporary, FakeOrganization.Id)!;
        string left = Path.Combine(Path.GetDirectoryName(path)!, $"{FakeOrganization.Id}-999999999-0.jsonl");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(left, string.Empty);
        File.SetLastWriteTimeUtc(left, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-4));
        using ChangeJournal journal = new(
            FakeClient.Connection with { JournalPath = path }, temporary, TimeProvider.System);

        await journal.OpenAsync();
        bool wasThere = File.Exists(path);
        journal.Dispose();

        Assert.Equal((true, false, false), (wasThere, File.Exists(path), File.Exists(left)));
    }

    private Task<bool> SendAsync(
        Action meanwhile, ConnectedOrganization? organization = null, string target = "AKIA1") =>
        (organization ?? _organization).Journal.For(FakeClient.Context).SendAsync(
        s_change with { Target = target },
        async (record, token) =>
        {
            await record.SendingAsync("ASIA1", token);
            meanwhile();
            return true;
        },
        CancellationToken.None);
}
