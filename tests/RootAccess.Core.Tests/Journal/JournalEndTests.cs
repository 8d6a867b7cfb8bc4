using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using RootAccess.Core.Models;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Journal;

/// <summary>What a crash, or somebody with scissors, leaves of a journal's end.</summary>
public sealed class JournalEndTests : IDisposable
{
    private const int Count = 6;
    private readonly JournalFolder _journal = new();

    public void Dispose() => _journal.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_line_that_is_too_long_is_a_finding(bool hasEnd)
    {
        await _journal.FillAsync(Count);
        File.AppendAllText(_journal.File, new string('x', 3 * 1024 * 1024) + (hasEnd ? "\n" : string.Empty));

        RootAccessJournalCheck check = _journal.Check();

        Assert.Equal((false, Count + 1L, (long)Count), (check.IsIntact, check.FirstBrokenLine, check.EntryCount));
    }

    [Fact]
    public async Task A_line_that_lost_its_end_alone_is_told_and_kept()
    {
        await _journal.FillAsync(Count);
        string head = _journal.Check().Head;
        File.WriteAllText(_journal.File, File.ReadAllText(_journal.File).TrimEnd('\n'));

        RootAccessJournalCheck before = _journal.Check(head);
        await _journal.LeaveIntentAsync("DeleteAccessKey", FakeOrganization.Shop, "AKIANEXT", default);
        RootAccessJournalCheck after = _journal.Check(head);

        Assert.Equal((true, (long)Count, 0L, 0L),
            (before.IsIntact, before.EntryCount, before.EntriesSinceExpectedHead, before.TornBytes));
        Assert.Contains("line feed", before.Problem, StringComparison.Ordinal);
        Assert.Equal((true, Count + 1L, null), (after.IsIntact, after.EntryCount, after.Problem));
    }

    [Fact]
    public async Task An_emptied_one_has_no_head_but_zeros()
    {
        await _journal.FillAsync(Count);
        string head = _journal.Check().Head;
        File.WriteAllText(_journal.File, string.Empty);

        Assert.Equal((true, true), (_journal.Check().IsIntact, _journal.Check(_journal.Check().Head).IsIntact));
        Assert.False(_journal.Check(head).IsIntact);
    }

    [Fact]
    public async Task A_cut_end_shows_only_by_a_head_that_was_kept()
    {
        await _journal.FillAsync(Count);
        string head = _journal.Check().Head;
        _journal.Rewrite(lines => lines.SkipLast(2));

        RootAccessJournalCheck check = _journal.Check(head);

        Assert.True(_journal.Check().IsIntact);
        Assert.Equal((false, false, null), (check.IsIntact, check.HasExpectedHead, check.EntriesSinceExpectedHead));
        Assert.Contains("cut off", check.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"sequence\":7,\"time\":\"2026")]
    [InlineData("\0\0\0\0")]
    [InlineData("}")]
    public async Task A_torn_end_is_told_and_taken_off_by_the_next_writer(string torn)
    {
        await _journal.FillAsync(Count);
        File.AppendAllText(_journal.File, torn);

        RootAccessJournalCheck before = _journal.Check();
        await _journal.LeaveIntentAsync("DeleteAccessKey", FakeOrganization.Shop, "AKIANEXT", default);
        RootAccessJournalCheck after = _journal.Check(before.Head);

        Assert.Equal((true, (long)torn.Length), (before.IsIntact, before.TornBytes));
        Assert.NotNull(before.Problem);
        Assert.Equal((true, 0L, Count + 2L), (after.IsIntact, after.TornBytes, after.EntryCount));
        RootAccessJournalEntry repair = Assert.Single(_journal.Entries, entry => entry.Phase == JournalPhase.Repair);
        Assert.Contains($"{torn.Length} bytes", repair.Detail, StringComparison.Ordinal);
        Assert.Contains(torn, repair.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_place_a_write_can_stop_at_leaves_an_intact_journal()
    {
        await _journal.FillAsync(Count);
        byte[] whole = File.ReadAllBytes(_journal.File);
        int last = Encoding.UTF8.GetByteCount(_journal.Lines()[^1]) + 1;

        for (int kept = whole.Length - last; kept < whole.Length - 1; kept++)
        {
            File.WriteAllBytes(_journal.File, whole[..kept]);

            RootAccessJournalCheck check = _journal.Check();

            Assert.Equal((true, Count - 1L, kept - (long)(whole.Length - last)),
                (check.IsIntact, check.EntryCount, check.TornBytes));
        }
    }

    [Theory]
    [InlineData("{\"seq")]
    [InlineData("{\"sequence\":1,\"time\":")]
    [InlineData("\0\0\0\0")]
    public async Task A_torn_first_line_is_taken_off(string torn)
    {
        File.WriteAllText(_journal.File, torn);

        RootAccessJournalCheck before = _journal.Check();
        await _journal.LeaveIntentAsync("DeleteAccessKey", FakeOrganization.Shop, "AKIA1", default);

        Assert.Equal((true, (long)torn.Length), (before.IsIntact, before.TornBytes));
        Assert.Equal((true, 2L, 0L),
            (_journal.Check().IsIntact, _journal.Check().EntryCount, _journal.Check().TornBytes));
    }

    [Fact]
    public async Task A_long_torn_end_is_taken_off_whole()
    {
        await _journal.LeaveIntentAsync("DeleteAccessKey", FakeOrganization.Shop, "AKIA1", default);
        File.AppendAllText(_journal.File, new string('x', 100_000));

        await _journal.LeaveIntentAsync("DeleteAccessKey", FakeOrganization.Shop, "AKIA2", default);

        Assert.Equal((true, 3L, null), (_journal.Check().IsIntact, _journal.Check().EntryCount, _journal.Check().Problem));
    }
}
