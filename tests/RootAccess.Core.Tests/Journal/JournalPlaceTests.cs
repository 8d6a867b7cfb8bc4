using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using RootAccess.Core.Files;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Journal;

/// <summary>What a journal does to the disk it is on, and to what lies there already.</summary>
public sealed class JournalPlaceTests : IDisposable
{
    private readonly JournalFolder _journal = new();

    public void Dispose() => _journal.Dispose();

    [Theory]
    [InlineData(@"C:\journal", true)]
    [InlineData("d:/journal", true)]
    [InlineData(@"\\server\share\journal", true)]
    [InlineData(@"\\?\C:\journal", true)]
    [InlineData("C:journal", false)]
    [InlineData("C:", false)]
    [InlineData(@"\journal", false)]
    [InlineData("/journal", false)]
    [InlineData(@"\?\journal", false)]
    [InlineData("journal", false)]
    [InlineData(@"1:\journal", false)]
    public void On_Windows_a_full_path_begins_with_a_drive_or_a_share(string path, bool isFull) =>
        Assert.Equal(isFull, JournalLocation.IsFullPath(path, isWindows: true));

    [Theory]
    [InlineData("/journal", true)]
    [InlineData("journal", false)]
    [InlineData(@"C:\journal", false)]
    public void Elsewhere_a_full_path_begins_with_the_root(string path, bool isFull) =>
        Assert.Equal(isFull, JournalLocation.IsFullPath(path, isWindows: false));

    [Theory]
    [InlineData("my own notes")]
    [InlineData("{\"name\":\"of something else\"}")]
    public async Task A_text_without_a_line_feed_is_not_taken_for_a_torn_journal(string text)
    {
        File.WriteAllText(_journal.File, text);

        JournalFormatException error = await Assert.ThrowsAsync<JournalFormatException>(
            () => JournalFile.OpenAsync(_journal.File, FakeOrganization.Id));

        Assert.Equal(1, error.Line);
        Assert.Equal((false, 1L), (_journal.Check().IsIntact, _journal.Check().FirstBrokenLine));
        Assert.Equal(text, File.ReadAllText(_journal.File));
    }

    [Fact]
    public void What_a_full_disk_kept_of_a_line_does_not_stay()
    {
        JournalLines lines = new(FakeOrganization.Id, null);
        long before;
        using (FileStream disk = File.Create(_journal.File))
        {
            lines.Append(disk, [Append("AKIA1"), Append("AKIA2")]);
            before = disk.Length;
        }

        using (FullDisk disk = new(_journal.File))
        {
            JournalAppend failed = Append("AKIA3");
            Assert.Throws<IOException>(() => lines.Append(disk, [failed, Append("AKIA4")]));
            Assert.False(failed.IsDone);
        }

        Assert.Equal(before, new FileInfo(_journal.File).Length);
        Assert.Equal((true, 2L, 0L), (_journal.Check().IsIntact, _journal.Check().EntryCount, _journal.Check().TornBytes));
    }

    [Fact]
    public async Task A_place_without_files_is_told_at_once()
    {
        if (OperatingSystem.IsLinux())
        {
            // Nothing can be made there, whoever asks; waiting for a turn would take half a minute.
            Task opening = JournalFile.OpenAsync("/proc/journal.jsonl", FakeOrganization.Id);

            Assert.Same(opening, await Task.WhenAny(opening, Task.Delay(TimeSpan.FromSeconds(20), TimeProvider.System)));
            await Assert.ThrowsAnyAsync<IOException>(() => opening);
        }
    }

    [Fact]
    public async Task A_refused_place_is_free_for_the_next()
    {
        string real = _journal.File + ".real";
        File.WriteAllText(real, string.Empty);
        File.CreateSymbolicLink(_journal.File, real);
        await Assert.ThrowsAsync<IOException>(() => JournalFile.OpenAsync(_journal.File, FakeOrganization.Id));
        File.Delete(_journal.File);

        Task<JournalFile> opening = JournalFile.OpenAsync(_journal.File, FakeOrganization.Id);

        Assert.Same(opening, await Task.WhenAny(opening, Task.Delay(TimeSpan.FromSeconds(20), TimeProvider.System)));
        (await opening).Dispose();
    }

    [Fact]
    public async Task Lines_that_a_writer_may_still_take_back_are_not_read()
    {
        using JournalFile reader = await JournalFile.OpenAsync(_journal.File, FakeOrganization.Id);
        Task<IReadOnlyList<(RootAccessJournalEntry Intent, bool IsAnswered)>> reading;
        using (await JournalLock.TakeAsync(_journal.File))
        {
            using (FileStream disk = new(_journal.File, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
            {
                new JournalLines(FakeOrganization.Id, null).Append(disk, [Append("AKIA1")]);
                reading = reader.FindUnresolvedAsync(_ => true, DateTimeOffset.MaxValue);
                disk.SetLength(0);
            }

            Assert.False(reading.IsCompleted);
        }

        Assert.Empty(await reading);
    }

    [Fact]
    public void A_place_is_where_its_links_lead()
    {
        string real = Path.Combine(LinkedPath.Resolve(_journal.Folder), "real");
        string users = Path.Combine(_journal.Folder, "users");
        string home = Path.Combine(_journal.Folder, "home");
        Directory.CreateDirectory(Path.Combine(real, "ana"));
        Directory.CreateSymbolicLink(users, "real");
        Directory.CreateSymbolicLink(home, Path.Combine(users, "ana"));

        Assert.Equal(
            Path.Combine(real, "ana", "not", "yet.jsonl"), LinkedPath.Resolve(Path.Combine(home, "not", "yet.jsonl")));
    }

    [Fact]
    public void Links_in_a_circle_end()
    {
        string one = Path.Combine(_journal.Folder, "one");
        string other = Path.Combine(_journal.Folder, "other");
        Directory.CreateSymbolicLink(one, other);
        Directory.CreateSymbolicLink(other, one);

        Assert.False(JournalLocation.IsOnNetwork(Path.Combine(one, "o-1.jsonl")));
    }

    private static JournalAppend Append(string target) =>
        new(JournalFolder.Intent("DeleteAccessKey", FakeOrganization.Shop, target), isDurable: true);

    /// <summary>Has room for half of what is written.</summary>
    private sealed class FullDisk(string path) : FileStream(path, FileMode.Open, FileAccess.ReadWrite)
    {
        public override void Write(byte[] array, int offset, int count)
        {
            base.Write(array, offset, count / 2);
            Flush(flushToDisk: true);
            throw new IOException("No space left on device");
        }
    }
}
