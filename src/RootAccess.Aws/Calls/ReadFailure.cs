using RootAccess.Core.Errors;

namespace RootAccess.Aws.Calls;

/// <summary>A failure as plain data, and what it allows next.</summary>
/// <param name="Failure">The failure.</param>
/// <param name="Disposition">What it allows.</param>
internal sealed record ReadFailure(AwsFailure Failure, Disposition Disposition);
