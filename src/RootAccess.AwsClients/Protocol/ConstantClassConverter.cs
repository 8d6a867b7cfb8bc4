#nullable enable

using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace RootAccess.AwsClients.Protocol;

/// <summary>A <see cref="ConstantClass"/> is its value on the wire; values unknown here are kept.</summary>
internal sealed class ConstantClassConverter : JsonConverter<ConstantClass>
{
    public override bool CanConvert(Type typeToConvert) => typeof(ConstantClass).IsAssignableFrom(typeToConvert);

    public override ConstantClass? Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (ConstantClass?)Activator.CreateInstance(typeToConvert, reader.GetString());

    public override void Write(Utf8JsonWriter writer, ConstantClass value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
