using System.Linq;
using System.Text;
using RootAccess.Simulator.Services.S3;

namespace RootAccess.Simulator.Security;

/// <summary>Verifies the chain of signatures over the chunks and trailers of an S3 body.</summary>
internal sealed class ChunkSignatures
{
    private const string TrailerSignature = "x-amz-trailer-signature";

    private readonly byte[] _key;
    private readonly string _time;
    private readonly string _scope;

    public ChunkSignatures(byte[] key, string time, string scope)
    {
        _key = key;
        _time = time;
        _scope = scope;
    }

    /// <param name="body">The body.</param>
    /// <param name="seed">The signature of the request's head.</param>
    /// <param name="hasTrailer">True when a signature over the trailers must follow.</param>
    public bool Verify(ChunkedBody body, string seed, bool hasTrailer)
    {
        string previous = seed;
        string nothing = Hashing.Sha256Hex([]);
        foreach (BodyChunk chunk in body.Chunks)
        {
            string expected = Sign("PAYLOAD", previous, nothing + "\n" + Hashing.Sha256Hex(chunk.Data));
            if (chunk.Signature is null || !Hashing.FixedTimeEquals(chunk.Signature, expected))
            {
                return false;
            }

            previous = expected;
        }

        return !hasTrailer || VerifyTrailer(body, previous);
    }

    private bool VerifyTrailer(ChunkedBody body, string previous)
    {
        string? signature = body.Trailers.LastOrDefault(trailer => trailer.Key == TrailerSignature).Value;
        string trailers = string.Concat(body.Trailers
            .Where(trailer => trailer.Key != TrailerSignature)
            .Select(trailer => $"{trailer.Key}:{trailer.Value}\n"));
        string hash = Hashing.Sha256Hex(Encoding.UTF8.GetBytes(trailers));
        return signature is not null && Hashing.FixedTimeEquals(signature, Sign("TRAILER", previous, hash));
    }

    private string Sign(string kind, string previous, string hashes) => Hashing.Hex(Hashing.HmacSha256(
        _key, $"{CredentialScope.Algorithm}-{kind}\n{_time}\n{_scope}\n{previous}\n{hashes}"));
}
