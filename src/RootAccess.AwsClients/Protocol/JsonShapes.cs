#nullable enable

using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace RootAccess.AwsClients.Protocol;

/// <summary>How requests and responses look in AWS JSON.</summary>
internal static class JsonShapes
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepOwnMembers } },
        Converters = { new EpochDateTimeConverter(), new ConstantClassConverter() },
    };

    /// <summary>What AWSSDK.Core's base classes add is no part of the wire shape.</summary>
    private static void KeepOwnMembers(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        for (int index = type.Properties.Count - 1; index >= 0; index--)
        {
            if (type.Type.GetProperty(type.Properties[index].Name)?.DeclaringType != type.Type)
            {
                type.Properties.RemoveAt(index);
            }
        }
    }
}
