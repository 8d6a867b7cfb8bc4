using RootAccess.Core.Ports;

namespace RootAccess.Core.Preflight;

/// <summary>The audit session that was tried.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Flags">What it read.</param>
internal sealed record SampleAudit(string AccountId, Answer<RootCredentialFlags> Flags);
