using System.Linq;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.S3;

/// <summary>What <c>x-amz-content-sha256</c> can hold instead of a hash.</summary>
internal static class PayloadKind
{
    public const string Unsigned = "UNSIGNED-PAYLOAD";
    public const string ChunkedUnsigned = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
    public const string ChunkedSigned = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
    public const string ChunkedSignedWithTrailer = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER";

    public static bool IsChunked(string? declared) =>
        declared is ChunkedUnsigned or ChunkedSigned or ChunkedSignedWithTrailer;

    public static bool HasSignedChunks(string? declared) => declared is ChunkedSigned or ChunkedSignedWithTrailer;

    public static bool IsHash(string declared) =>
        declared.Length == 64 && declared.All(character => character is (>= '0' and <= '9') or (>= 'a' and <= 'f'));

    public static AwsError Unknown(string declared) => new AwsError(
        400,
        "InvalidArgument",
        $"x-amz-content-sha256 must be {Unsigned}, {ChunkedUnsigned}, {ChunkedSigned}, {ChunkedSignedWithTrailer} or a "
            + "valid sha256 value.")
        .With("ArgumentName", "x-amz-content-sha256")
        .With("ArgumentValue", declared);
}
