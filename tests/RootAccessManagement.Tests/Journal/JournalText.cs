using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace RootAccessManagement.Tests.Journal;

/// <summary>
/// Reads a journal as an auditor without the module would: JSON lines, each hash the SHA-256 of the line without it.
/// </summary>
internal sealed record JournalText(
    long Sequence,
    string AccountId,
    string Action,
    string Target,
    string Phase,
    string? Outcome,
    long? IntentSequence,
    string? Reason,
    string Process,
    string Hash)
{
    private const string HashMember = ",\"hash\":\"";

    /// <summary>The whole lines of the one journal in a folder; asserts that they are a chain.</summary>
    internal static List<JournalText> ReadChain(string folder)
    {
        string text = File.ReadAllText(Directory.GetFiles(folder, "*.jsonl").Single());
        List<JournalText> entries = [];
        string previous = new('0', 64);
        foreach (string line in text[..(text.LastIndexOf('\n') + 1)].Split('\n').SkipLast(1))
        {
            string body = line[..line.LastIndexOf(HashMember, StringComparison.Ordinal)] + "}";
            string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
            JsonElement json = JsonDocument.Parse(line).RootElement;
            Assert.Equal(hash, json.GetProperty("hash").GetString());
            Assert.Equal(previous, json.GetProperty("previousHash").GetString());
            Assert.Equal(entries.Count + 1, json.GetProperty("sequence").GetInt64());
            entries.Add(Read(json, hash));
            previous = hash;
        }

        return entries;
    }

    /// <summary>Intents without an outcome, or with none but Unknown.</summary>
    internal static IEnumerable<JournalText> Unresolved(IReadOnlyCollection<JournalText> entries)
    {
        HashSet<long?> resolved = entries.Where(entry => entry.Outcome is not (null or "Unknown"))
            .Select(entry => entry.IntentSequence).ToHashSet();
        return entries.Where(entry => entry.Phase == "Intent" && !resolved.Contains(entry.Sequence));
    }

    private static JournalText Read(JsonElement json, string hash) => new(
        json.GetProperty("sequence").GetInt64(),
        json.GetProperty("accountId").GetString()!,
        json.GetProperty("action").GetString()!,
        json.GetProperty("target").GetString()!,
        json.GetProperty("phase").GetString()!,
        json.GetProperty("outcome").GetString(),
        json.GetProperty("intentSequence") is { ValueKind: JsonValueKind.Number } intent ? intent.GetInt64() : null,
        json.GetProperty("reason").GetString(),
        json.GetProperty("process").GetString()!,
        hash);
}
