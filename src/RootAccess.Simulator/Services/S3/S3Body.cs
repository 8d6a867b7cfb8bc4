using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.S3;

/// <summary>
/// Reads the body of an S3 request: plain or in aws-chunked framing, its checksums verified. The signatures of chunks
/// were verified with the request's own.
/// </summary>
internal static class S3Body
{
    private const string Prefix = "x-amz-checksum-";
    private const string AlgorithmHeader = "x-amz-sdk-checksum-algorithm";
    private const string TrailerHeader = "x-amz-trailer";
    private const string TrailerSignature = "x-amz-trailer-signature";

    // They say how a checksum was made; they are none.
    private static readonly string[] s_notChecksums = [Prefix + "mode", Prefix + "type", Prefix + "algorithm"];

    public static byte[] Read(SimulatorRequest request)
    {
        byte[] body = request.Body;
        KeyValuePair<string, string>[] declared = request.Headers
            .Select(header => new KeyValuePair<string, string>(header.Key.ToLowerInvariant(), header.Value))
            .Where(IsChecksum)
            .ToArray();
        if (PayloadKind.IsChunked(request.Header("x-amz-content-sha256")))
        {
            ChunkedBody chunked = ChunkedBody.Parse(body);
            body = chunked.Content();
            CheckLength(request, body);
            CheckTrailerNames(request, chunked);
            declared = [.. declared, .. chunked.Trailers.Where(IsChecksum)];
        }

        Check(request, declared, body);
        return body;
    }

    private static bool IsChecksum(KeyValuePair<string, string> header) =>
        header.Key.StartsWith(Prefix, StringComparison.Ordinal) && !s_notChecksums.Contains(header.Key);

    private static void CheckLength(SimulatorRequest request, byte[] body)
    {
        string length = request.Header("x-amz-decoded-content-length") ?? throw new AwsError(
            411, "MissingContentLength", "You must provide the Content-Length HTTP header.");
        if (length != AwsText.Integer(body.Length))
        {
            throw ChunkedBody.Incomplete();
        }
    }

    private static void CheckTrailerNames(SimulatorRequest request, ChunkedBody body)
    {
        IEnumerable<string> announced = (request.Header(TrailerHeader) ?? string.Empty)
            .Split(',')
            .Select(name => name.Trim().ToLowerInvariant())
            .Where(name => name.Length > 0);
        IEnumerable<string> sent = body.Trailers.Select(trailer => trailer.Key).Where(name => name != TrailerSignature);
        if (!new HashSet<string>(announced).SetEquals(sent))
        {
            throw ChunkedBody.MalformedTrailer();
        }
    }

    private static void Check(SimulatorRequest request, KeyValuePair<string, string>[] declared, byte[] body)
    {
        if (request.Header("Content-MD5") is { } md5)
        {
            CheckMd5(md5, body);
        }

        if (declared.Length > 1)
        {
            throw Invalid(
                "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.");
        }

        if (declared.Length == 1)
        {
            Check(declared[0].Key.Substring(Prefix.Length), declared[0].Value, body);
        }
        else if (request.Header(AlgorithmHeader) is not null)
        {
            throw Invalid(
                AlgorithmHeader + " specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were "
                    + "found.");
        }
    }

    private static void Check(string algorithm, string declared, byte[] body)
    {
        string computed = Checksums.Compute(algorithm, body)
            ?? throw Invalid($"The simulator cannot compute the checksum {algorithm}.");
        if (DecodedLength(declared) != DecodedLength(computed))
        {
            throw Invalid($"Value for {Prefix}{algorithm} header is invalid.");
        }

        if (declared != computed)
        {
            throw new AwsError(
                400,
                "BadDigest",
                $"The {algorithm.ToUpperInvariant()} you specified did not match the calculated checksum.");
        }
    }

    private static void CheckMd5(string declared, byte[] body)
    {
        const int Length = 16;
        if (DecodedLength(declared) != Length)
        {
            throw new AwsError(400, "InvalidDigest", "The Content-MD5 you specified was invalid.")
                .With("Content-MD5", declared);
        }

        string computed = Checksums.Md5(body);
        if (declared != computed)
        {
            throw new AwsError(400, "BadDigest", "The Content-MD5 you specified did not match what we received.")
                .With("ExpectedDigest", declared)
                .With("CalculatedDigest", computed);
        }
    }

    private static int DecodedLength(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64).Length;
        }
        catch (FormatException)
        {
            return -1;
        }
    }

    private static AwsError Invalid(string message) => new(400, "InvalidRequest", message);
}
