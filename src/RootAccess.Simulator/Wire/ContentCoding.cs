using System;
using System.IO;
using System.IO.Compression;

namespace RootAccess.Simulator.Wire;

/// <summary>Unpacks bodies that a client compressed. The signature is over what was sent.</summary>
internal static class ContentCoding
{
    // Small enough that nobody fills the memory with a few bytes.
    private const int MaximumSize = 4 * 1024 * 1024;

    /// <summary>The request as it was before it was compressed.</summary>
    /// <exception cref="AwsError">The body is not what Content-Encoding says.</exception>
    public static SimulatorRequest Decode(SimulatorRequest request)
    {
        string? coding = request.Header("Content-Encoding");
        if (coding is null || !coding.Trim().Equals("gzip", StringComparison.OrdinalIgnoreCase))
        {
            return request;
        }

        return new SimulatorRequest
        {
            Method = request.Method,
            Host = request.Host,
            Path = request.Path,
            QueryString = request.QueryString,
            Headers = request.Headers,
            Body = Unpack(request.Body),
        };
    }

    private static byte[] Unpack(byte[] packed)
    {
        try
        {
            using GZipStream gzip = new(new MemoryStream(packed), CompressionMode.Decompress);
            using MemoryStream body = new();
            byte[] buffer = new byte[8192];
            for (int read = gzip.Read(buffer, 0, buffer.Length); read > 0; read = gzip.Read(buffer, 0, buffer.Length))
            {
                body.Write(buffer, 0, read);
                if (body.Length > MaximumSize)
                {
                    throw new AwsError(413, "RequestEntityTooLarge", "The request body is too large.");
                }
            }

            // A gzip body has a head and a tail even when it is empty.
            return body.Length > 0 ? body.ToArray() : throw Damaged();
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }
    }

    private static AwsError Damaged() =>
        new(400, "SerializationException", "The request body is not in the encoding it declares.");
}
