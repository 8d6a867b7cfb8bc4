using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.S3;

/// <summary>Reads the body of an S3 request: plain or in aws-chunked framing, its checksums verified.</summary>
internal static class S3Body
{
    private const string UnsignedTrailer = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
    private const string ChecksumPrefix = "x-amz-checksum-";

    public static byte[] Read(SimulatorRequest request)
    {
        string hash = request.Header("x-amz-content-sha256") ?? string.Empty;
        bool isStreaming = hash.StartsWith("STREAMING-", StringComparison.Ordinal);
        if (isStreaming && hash != UnsignedTrailer)
        {
            throw new AwsError(501, "NotImplemented", $"The simulator does not read bodies signed with {hash}.");
        }

        byte[] body = isStreaming ? Unchunk(request.Body) : request.Body;
        CheckHeaders(request, body);
        return body;
    }

    private static void CheckHeaders(SimulatorRequest request, byte[] body)
    {
        Check("crc32", request.Header(ChecksumPrefix + "crc32"), body);
        Check("sha256", request.Header(ChecksumPrefix + "sha256"), body);
        string? md5 = request.Header("Content-MD5");
        if (md5 is not null && md5 != Md5(body))
        {
            throw new AwsError(400, "BadDigest", "The Content-MD5 you specified did not match what we received.");
        }
    }

    private static byte[] Unchunk(byte[] framed)
    {
        using MemoryStream result = new();
        int position = 0;
        while (true)
        {
            string sizeText = Line(framed, ref position).Split(';')[0];
            bool isNumber = int.TryParse(
                sizeText, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int size);
            if (!isNumber || size < 0 || size > framed.Length - position)
            {
                throw IncompleteBody();
            }

            if (size == 0)
            {
                CheckTrailers(framed, position, result.ToArray());
                return result.ToArray();
            }

            result.Write(framed, position, size);
            position += size;
            _ = Line(framed, ref position);
        }
    }

    private static void CheckTrailers(byte[] framed, int position, byte[] body)
    {
        while (position < framed.Length)
        {
            string[] trailer = Line(framed, ref position).Split([':'], 2);
            if (trailer.Length == 2 && trailer[0].StartsWith(ChecksumPrefix, StringComparison.OrdinalIgnoreCase))
            {
                Check(trailer[0].Substring(ChecksumPrefix.Length).ToLowerInvariant(), trailer[1].Trim(), body);
            }
        }
    }

    private static string Line(byte[] framed, ref int position)
    {
        int end = Array.IndexOf(framed, (byte)'\n', position);
        if (end < 0)
        {
            throw IncompleteBody();
        }

        string line = Encoding.ASCII.GetString(framed, position, end - position).TrimEnd('\r');
        position = end + 1;
        return line;
    }

    private static void Check(string algorithm, string? declared, byte[] body)
    {
        string? computed = algorithm switch
        {
            "crc32" => Crc32(body),
            "sha256" => Convert.ToBase64String(Hashing.Sha256(body)),
            _ => null,
        };
        if (declared is not null && computed is not null && declared != computed)
        {
            throw new AwsError(
                400,
                "BadDigest",
                $"The {algorithm.ToUpperInvariant()} you specified did not match the calculated checksum.");
        }
    }

    private static string Crc32(byte[] data)
    {
        uint crc = 0xFFFFFFFF;
        foreach (byte value in data)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        crc = ~crc;
        return Convert.ToBase64String([(byte)(crc >> 24), (byte)(crc >> 16), (byte)(crc >> 8), (byte)crc]);
    }

    [SuppressMessage("Security", "CA5351", Justification = "Content-MD5 is what the S3 protocol defines.")]
    private static string Md5(byte[] body)
    {
#if NET8_0_OR_GREATER
        return Convert.ToBase64String(MD5.HashData(body));
#else
        using MD5 hash = MD5.Create();
        return Convert.ToBase64String(hash.ComputeHash(body));
#endif
    }

    private static AwsError IncompleteBody() => new(
        400,
        "IncompleteBody",
        "You did not provide the number of bytes specified by the Content-Length HTTP header");
}
