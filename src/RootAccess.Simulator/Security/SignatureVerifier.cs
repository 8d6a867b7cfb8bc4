using System;
using System.Globalization;
using System.Linq;
using System.Text;
using RootAccess.Simulator.Services.S3;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Security;

/// <summary>Verifies SigV4 signatures and finds out who signed.</summary>
internal sealed class SignatureVerifier
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    private static readonly TimeSpan s_tolerance = TimeSpan.FromMinutes(15);

    private readonly CredentialStore _credentials;
    private readonly TimeProvider _timeProvider;
    private readonly TimeProvider _signingClock;

    public SignatureVerifier(CredentialStore credentials, TimeProvider timeProvider, TimeProvider signingClock)
    {
        _credentials = credentials;
        _timeProvider = timeProvider;
        _signingClock = signingClock;
    }

    /// <summary>The credential that signed the request.</summary>
    /// <exception cref="AwsError">The request is not properly signed.</exception>
    public IssuedCredential Verify(SimulatorRequest request, CredentialScope scope, AuthenticationErrors errors)
    {
        CheckTime(request, scope, errors);
        IssuedCredential credential = _credentials.Find(scope.AccessKeyId) is { IsKnown: true } found
            ? found
            : throw errors.UnknownKey(scope.AccessKeyId);
        if (request.Header("x-amz-security-token") != credential.SessionToken)
        {
            throw errors.InvalidToken();
        }

        CheckSignature(request, scope, credential.SecretAccessKey, errors);
        if (credential.Expiration <= _timeProvider.GetUtcNow())
        {
            throw errors.Expired();
        }

        return credential;
    }

    private static void CheckSignature(
        SimulatorRequest request, CredentialScope scope, string secret, AuthenticationErrors errors)
    {
        bool isS3 = scope.Service == "s3";
        string payloadHash = PayloadHash(request, isS3, errors);
        bool hostIsSigned = scope.SignedHeaders.Contains("host", StringComparer.Ordinal);
        string? canonical = hostIsSigned
            ? CanonicalRequest.Build(request, scope.SignedHeaders, payloadHash, encodePathTwice: !isS3)
            : null;
        if (canonical is null)
        {
            throw errors.BadSignature();
        }

        if (isS3)
        {
            CheckSignedHeaders(request, scope);
        }

        string toSign = string.Join(
            "\n",
            CredentialScope.Algorithm,
            RequestTime(request),
            scope.Scope,
            Hashing.Sha256Hex(Encoding.UTF8.GetBytes(canonical)));
        byte[] key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (string part in scope.Scope.Split('/'))
        {
            key = Hashing.HmacSha256(key, part);
        }

        if (!Hashing.FixedTimeEquals(Hashing.Hex(Hashing.HmacSha256(key, toSign)), scope.Signature))
        {
            throw errors.BadSignature();
        }

        if (isS3 && PayloadKind.HasSignedChunks(payloadHash))
        {
            ChunkSignatures chunks = new(key, RequestTime(request), scope.Scope);
            bool hasTrailer = payloadHash == PayloadKind.ChunkedSignedWithTrailer;
            if (!chunks.Verify(ChunkedBody.Parse(request.Body), scope.Signature, hasTrailer))
            {
                throw errors.BadSignature();
            }
        }
    }

    // S3 wants every header of its own to be signed.
    private static void CheckSignedHeaders(SimulatorRequest request, CredentialScope scope)
    {
        string[] unsigned = request.Headers.Keys
            .Select(name => name.ToLowerInvariant())
            .Where(name => name.StartsWith("x-amz-", StringComparison.Ordinal) && !scope.SignedHeaders.Contains(name))
            .ToArray();
        if (unsigned.Length > 0)
        {
            throw new AwsError(403, Denial.Code, "There were headers present in the request which were not signed")
                .With("HeadersNotSigned", string.Join(", ", unsigned));
        }
    }

    // Only S3 leaves it to the client whether the body is signed; everywhere else the body decides.
    private static string PayloadHash(SimulatorRequest request, bool isS3, AuthenticationErrors errors)
    {
        string? declared = request.Header("x-amz-content-sha256");
        if (!isS3)
        {
            return Hashing.Sha256Hex(request.Body);
        }

        if (declared is null)
        {
            throw errors.Malformed("Missing required header for this request: x-amz-content-sha256");
        }

        if (declared == PayloadKind.Unsigned || PayloadKind.IsChunked(declared))
        {
            return declared;
        }

        if (!PayloadKind.IsHash(declared))
        {
            throw PayloadKind.Unknown(declared);
        }

        string computed = Hashing.Sha256Hex(request.Body);
        if (!string.Equals(declared, computed, StringComparison.Ordinal))
        {
            throw new AwsError(
                400,
                "XAmzContentSHA256Mismatch",
                "The provided 'x-amz-content-sha256' header does not match what was computed.")
                .With("ClientComputedContentSHA256", declared)
                .With("S3ComputedContentSHA256", computed);
        }

        return declared;
    }

    private static string RequestTime(SimulatorRequest request) => request.Header("x-amz-date") ?? string.Empty;

    private void CheckTime(SimulatorRequest request, CredentialScope scope, AuthenticationErrors errors)
    {
        string text = RequestTime(request);
        bool valid = DateTimeOffset.TryParseExact(
            text,
            TimeFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out DateTimeOffset time);
        if (!valid)
        {
            throw errors.Malformed(
                "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
        }

        if (!text.StartsWith(scope.Date, StringComparison.Ordinal))
        {
            throw errors.BadSignature("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date "
                + "from HTTP");
        }

        DateTimeOffset now = _signingClock.GetUtcNow();
        if (time < now - s_tolerance)
        {
            throw errors.Skewed(
                $"Signature expired: {text} is now earlier than {Format(now - s_tolerance)} ({Format(now)} - 15 min.)",
                text,
                Format(now));
        }

        if (time > now + s_tolerance)
        {
            throw errors.Skewed(
                $"Signature not yet current: {text} is still later than {Format(now + s_tolerance)} "
                    + $"({Format(now)} + 15 min.)",
                text,
                Format(now));
        }
    }

    private static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
}
