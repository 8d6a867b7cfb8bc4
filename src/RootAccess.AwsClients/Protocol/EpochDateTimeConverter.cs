#nullable enable

using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RootAccess.AwsClients.Protocol;

/// <summary>AWS JSON writes times as seconds since 1970, with fractions.</summary>
internal sealed class EpochDateTimeConverter : JsonConverter<DateTime>
{
    private static readonly DateTime s_epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? XmlShapes.ReadTime(reader.GetString()!)
            : s_epoch.AddTicks((long)(reader.GetDecimal() * TimeSpan.TicksPerSecond));

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteNumberValue((value.ToUniversalTime() - s_epoch).TotalSeconds);
}
