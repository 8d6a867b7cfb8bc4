using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;
using RootAccess.Core.Tests.Fakes;

namespace RootAccess.Core.Tests.Journal;

/// <summary>A folder of journals that is gone after the test.</summary>
public sealed class JournalFolder : IDisposable
{
    internal string Folder { get; } = Directory.CreateTempSubdirectory("journal-").FullName;

    internal JournalSettings Settings => new() { Path = Folder };

    internal string File => Path.Combine(Folder, FakeOrganization.Id + ".jsonl");

    internal IReadOnlyList<RootAccessJournalEntry> Entries => Read(unresolvedOnly: false);

    internal IReadOnlyList<RootAccessJournalEntry> Unresolved => Read(unresolvedOnly: true);

    internal RootAccessJournalCheck Check(string? expectedHead = null) => JournalReader.Check(File, expectedHead);

    internal string[] Lines() => System.IO.File.ReadAllLines(File);

    internal void Rewrite(Func<IEnumerable<string>, IEnumerable<string>> edit) =>
        System.IO.File.WriteAllText(File, string.Concat(edit(Lines()).Select(line => line + "\n")));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private List<RootAccessJournalEntry> Read(bool unresolvedOnly)
    {
        List<RootAccessJournalEntry> entries = [];
        JournalReader.Read(File, unresolvedOnly, entries.Add);
        return entries;
    }
}
