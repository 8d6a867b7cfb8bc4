using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
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

    /// <summary>Writes the intent of a process that ended before its outcome.</summary>
    internal async Task<RootAccessJournalEntry> LeaveIntentAsync(
        string action,
        string accountId,
        string target,
        DateTimeOffset time,
        string? process = null,
        string? detail = null)
    {
        using JournalFile file = await JournalFile.OpenAsync(File, FakeOrganization.Id);
        return await file.AppendAsync(Intent(action, accountId, target, time, process, detail), isDurable: true);
    }

    internal static RootAccessJournalEntry Intent(
        string action,
        string accountId,
        string target,
        DateTimeOffset time = default,
        string? process = null,
        string? detail = null) => new()
    {
        OrganizationId = FakeOrganization.Id,
        CallerArn = "arn:aws:iam::000000000001:user/before",
        Cmdlet = "Some-Cmdlet",
        AccountId = accountId,
        AccountName = "Some name",
        Action = action,
        Target = target,
        Time = time,
        Phase = JournalPhase.Intent,
        Process = process ?? $"{Environment.MachineName}/999999999/2020-01-01T00:00:00.0Z",
        Detail = detail,
    };

    /// <summary>Writes intents, each with its outcome.</summary>
    internal async Task FillAsync(int count, string suffix = "")
    {
        using JournalFile file = await JournalFile.OpenAsync(File, FakeOrganization.Id);
        for (int i = 0; i < count; i += 2)
        {
            RootAccessJournalEntry intent = await file.AppendAsync(
                Intent("DeleteAccessKey", FakeOrganization.Shop, $"AKIA{i}{suffix}", DateTimeOffset.UnixEpoch)
                    with
                {
                    Reason = "Grund \"ü\"\n",
                    Ticket = "CHG-1",
                    AccessKeyId = "ASIA1",
                    IsSimulation = true,
                    IsCustomEndpoint = true,
                },
                isDurable: true);
            await file.AppendAsync(
                intent with
                {
                    Phase = JournalPhase.Outcome,
                    Outcome = JournalOutcome.Failed,
                    IntentSequence = intent.Sequence,
                    RequestId = "request",
                    Detail = "RootSessionDenied: AccessDenied",
                },
                isDurable: false);
        }
    }

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
