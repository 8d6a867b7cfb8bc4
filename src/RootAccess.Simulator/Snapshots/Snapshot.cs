using System;
using System.IO;
using System.Reflection;
using System.Text.Json;
using RootAccess.Policies;

namespace RootAccess.Simulator.Snapshots;

/// <summary>The file form of a snapshot: JSON with a format number.</summary>
internal static class Snapshot
{
    private const int Format = 1;
    private const string FormatMember = "rootAccessSimulatorSnapshot";
    private const string ContentMember = "content";

    // References keep the graph flat, but nested units of work still nest.
    private static readonly JsonDocumentOptions s_reading = new() { MaxDepth = 256 };

    public static byte[] Write(SnapshotContent content)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            json.WriteNumber(FormatMember, Format);
            json.WritePropertyName(ContentMember);
            new GraphWriter(json).Write(content);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">It is damaged or not a snapshot of this version.</exception>
    public static SnapshotContent Read(byte[] snapshot)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(snapshot, s_reading);
            JsonElement root = document.RootElement;
            if (root.GetProperty(FormatMember).GetInt32() != Format)
            {
                throw new InvalidDataException("The snapshot is of another version.");
            }

            return (SnapshotContent)new GraphReader().Read(root.GetProperty(ContentMember), typeof(SnapshotContent))!;
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw new InvalidDataException("The snapshot is damaged: " + exception.Message, exception);
        }
    }

    // Whatever a parser can say about a file that was cut, edited or never was a snapshot.
    private static bool IsDamage(Exception exception) => exception
        is JsonException or System.Collections.Generic.KeyNotFoundException or InvalidOperationException
        or FormatException or ArgumentException or OverflowException or NullReferenceException
        or PolicyFormatException or NotSupportedException or InvalidCastException or TargetInvocationException;
}
