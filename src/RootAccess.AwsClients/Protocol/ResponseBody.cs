#nullable enable

using System.IO;

namespace RootAccess.AwsClients.Protocol;

/// <summary>Reads a response to its end.</summary>
internal static class ResponseBody
{
    public static byte[] Read(Stream stream)
    {
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
