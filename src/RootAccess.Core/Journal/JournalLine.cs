using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RootAccess.Core.Models;

namespace RootAccess.Core.Journal;

/// <summary>
/// The text of one line: a JSON object whose last member is the SHA-256 of the bytes before it, closed with a brace.
/// The hash of the line before is among those bytes, so that every line seals all before it.
/// </summary>
internal static class JournalLine
{
    internal const byte End = (byte)'\n';

    /// <summary>What is wrong with text that was never a line.</summary>
    internal const string NoLine = "it is not a line of a journal";

    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // In the order in which they are written.
    private static readonly string[] s_members =
    [
        "sequence", "time", "organizationId", "callerArn", "cmdlet", "accountId", "accountName", "action", "target",
        "reason", "ticket", "phase", "outcome", "intentSequence", "detail", "requestId", "accessKeyId", "process",
        "isSimulation", "isCustomEndpoint", "previousHash",
    ];

    // Written only where they are true: a line about AWS has neither.
    private static readonly string[] s_marks = ["isSimulation", "isCustomEndpoint"];

    private static readonly byte[] s_start = Encoding.ASCII.GetBytes("{\"sequence\":");
    private static readonly byte[] s_hashMember = Encoding.ASCII.GetBytes(",\"hash\":\"");
    private static readonly byte[] s_close = Encoding.ASCII.GetBytes("\"}");

    /// <summary>What the first line names as the line before.</summary>
    internal static string NoHash { get; } = new('0', Sha256.HexLength);

    /// <summary>The bytes that a line with a hash ends with.</summary>
    internal static byte[] Ending(string hash) => Encoding.ASCII.GetBytes($"{hash}\"}}\n");

    /// <summary>
    /// Whether a line that was cut can begin with these bytes; zeros are what a loss of power leaves of it.
    /// </summary>
    internal static bool CanBegin(ReadOnlySpan<byte> bytes) => bytes[0] == 0
        || bytes.Slice(0, Math.Min(bytes.Length, s_start.Length))
            .SequenceEqual(s_start.AsSpan(0, Math.Min(bytes.Length, s_start.Length)));

    /// <summary>Writes an entry.</summary>
    /// <returns>The bytes with the line's end, and the entry with its hash.</returns>
    internal static (byte[] Bytes, RootAccessJournalEntry Entry) Write(RootAccessJournalEntry entry)
    {
        byte[] body = Serialize(entry);
        if (body.Length > JournalTail.LongestLine - Sha256.HexLength * 2)
        {
            throw new IOException("The line would be longer than a journal's may be.");
        }

        string hash = Sha256.Hex(body);
        using MemoryStream line = new(body.Length + s_hashMember.Length + Sha256.HexLength + s_close.Length);
        line.Write(body, 0, body.Length - 1);
        line.Write(s_hashMember, 0, s_hashMember.Length);
        line.Write(Encoding.ASCII.GetBytes(hash), 0, Sha256.HexLength);
        line.Write(s_close, 0, s_close.Length);
        line.WriteByte(End);
        return (line.ToArray(), entry with { Hash = hash });
    }

    /// <summary>Reads a line without its end.</summary>
    /// <param name="line">The bytes.</param>
    /// <param name="number">The number of the line, for errors.</param>
    /// <exception cref="JournalFormatException">It is not a line as <see cref="Write"/> makes them.</exception>
    internal static RootAccessJournalEntry Read(ReadOnlySpan<byte> line, long number)
    {
        int bodyLength = line.Length - s_hashMember.Length - Sha256.HexLength - s_close.Length;
        if (bodyLength < 1
            || !line.Slice(bodyLength, s_hashMember.Length).SequenceEqual(s_hashMember)
            || !line.Slice(line.Length - s_close.Length).SequenceEqual(s_close))
        {
            throw new JournalFormatException(number, NoLine);
        }

        byte[] body = new byte[bodyLength + 1];
        line.Slice(0, bodyLength).CopyTo(body);
        body[bodyLength] = (byte)'}';
        string written = Encoding.ASCII.GetString(
            line.Slice(bodyLength + s_hashMember.Length, Sha256.HexLength).ToArray());
        return Sha256.Hex(body) == written
            ? Parse(body, number) with { Hash = written }
            : throw new JournalFormatException(number, "its text does not match its hash");
    }

    private static byte[] Serialize(RootAccessJournalEntry entry)
    {
        using MemoryStream body = new();
        using (Utf8JsonWriter json = new(body, s_json))
        {
            json.WriteStartObject();
            json.WriteNumber("sequence", entry.Sequence);
            json.WriteString("time", entry.Time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("organizationId", entry.OrganizationId);
            json.WriteString("callerArn", entry.CallerArn);
            json.WriteString("cmdlet", entry.Cmdlet);
            json.WriteString("accountId", entry.AccountId);
            json.WriteString("accountName", entry.AccountName);
            json.WriteString("action", entry.Action);
            json.WriteString("target", entry.Target);
            json.WriteString("reason", entry.Reason);
            json.WriteString("ticket", entry.Ticket);
            json.WriteString("phase", entry.Phase);
            json.WriteString("outcome", entry.Outcome);
            if (entry.IntentSequence is { } intent)
            {
                json.WriteNumber("intentSequence", intent);
            }
            else
            {
                json.WriteNull("intentSequence");
            }

            json.WriteString("detail", entry.Detail);
            json.WriteString("requestId", entry.RequestId);
            json.WriteString("accessKeyId", entry.AccessKeyId);
            json.WriteString("process", entry.Process);
            WriteMark("isSimulation", entry.IsSimulation);
            WriteMark("isCustomEndpoint", entry.IsCustomEndpoint);
            json.WriteString("previousHash", entry.PreviousHash);
            json.WriteEndObject();

            void WriteMark(string member, bool isTrue)
            {
                if (isTrue)
                {
                    json.WriteBoolean(member, true);
                }
            }
        }

        return body.ToArray();
    }

    private static RootAccessJournalEntry Parse(byte[] body, long number)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            JsonElement json = document.RootElement;
            string[] members = [.. json.EnumerateObject().Select(member => member.Name)];
            if (!members.SequenceEqual(s_members.Where(name => !s_marks.Contains(name) || members.Contains(name))))
            {
                throw new FormatException();
            }

            return new RootAccessJournalEntry
            {
                Sequence = json.GetProperty("sequence").GetInt64(),
                Time = json.GetProperty("time").GetDateTimeOffset(),
                OrganizationId = Required("organizationId"),
                CallerArn = Required("callerArn"),
                Cmdlet = Required("cmdlet"),
                AccountId = Required("accountId"),
                AccountName = Required("accountName"),
                Action = Required("action"),
                Target = Required("target"),
                Reason = Text("reason"),
                Ticket = Text("ticket"),
                Phase = Required("phase"),
                Outcome = Text("outcome"),
                IntentSequence = json.GetProperty("intentSequence") is { ValueKind: not JsonValueKind.Null } intent
                    ? intent.GetInt64()
                    : null,
                Detail = Text("detail"),
                RequestId = Text("requestId"),
                AccessKeyId = Text("accessKeyId"),
                Process = Required("process"),
                IsSimulation = Mark("isSimulation"),
                IsCustomEndpoint = Mark("isCustomEndpoint"),
                PreviousHash = Required("previousHash"),
            };

            string? Text(string member) => json.GetProperty(member).GetString();

            bool Mark(string member) => json.TryGetProperty(member, out JsonElement mark)
                && (mark.GetBoolean() ? true : throw new FormatException());

            string Required(string member) => Text(member) ?? throw new FormatException();
        }
        catch (Exception exception) when (exception
            is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            throw new JournalFormatException(number, "its members are not those of a journal");
        }
    }
}
