using System;
using System.Linq;

namespace RootAccess.Policies.Conditions;

/// <summary>A value of BinaryEquals, base64-encoded on both sides.</summary>
internal sealed class BinaryValue(byte[] bytes) : IConditionValue
{
    public static BinaryValue? TryParse(string text) => Decode(text) is { } bytes ? new(bytes) : null;

    public bool Matches(string requestValue, RequestContext request) =>
        Decode(requestValue) is { } other && bytes.SequenceEqual(other);

    private static byte[]? Decode(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
