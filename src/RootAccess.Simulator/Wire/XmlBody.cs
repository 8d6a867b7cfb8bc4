using System;
using System.IO;
using System.Xml;

namespace RootAccess.Simulator.Wire;

/// <summary>Makes a response with an XML body.</summary>
internal static class XmlBody
{
    private static readonly XmlWriterSettings s_settings = new() { Encoding = AwsText.Utf8 };
    private static readonly XmlWriterSettings s_bareSettings =
        new() { Encoding = AwsText.Utf8, OmitXmlDeclaration = true };

    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="contentType">The content type.</param>
    /// <param name="withDeclaration">S3 starts with an XML declaration, the query services do not.</param>
    /// <param name="write">Writes the document.</param>
    public static SimulatorResponse Response(
        int statusCode, string contentType, bool withDeclaration, Action<XmlWriter> write)
    {
        using MemoryStream stream = new();
        using (XmlWriter writer = XmlWriter.Create(stream, withDeclaration ? s_settings : s_bareSettings))
        {
            write(writer);
        }

        return new SimulatorResponse
        {
            StatusCode = statusCode,
            Body = stream.ToArray(),
            Headers = { ["Content-Type"] = contentType },
        };
    }
}
