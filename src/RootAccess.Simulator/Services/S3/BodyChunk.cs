namespace RootAccess.Simulator.Services.S3;

/// <summary>One chunk of a body in aws-chunked framing.</summary>
/// <param name="Data">The bytes; none in the last chunk.</param>
/// <param name="Signature">The signature over it, or null where chunks are not signed.</param>
internal sealed record BodyChunk(byte[] Data, string? Signature);
