namespace RootAccess.Core.Ports;

/// <summary>What GetAccountSummary says of the root user.</summary>
/// <param name="PasswordPresent">AccountPasswordPresent.</param>
/// <param name="AccessKeysPresent">AccountAccessKeysPresent.</param>
/// <param name="SigningCertificatesPresent">AccountSigningCertificatesPresent.</param>
/// <param name="MfaEnabled">AccountMFAEnabled.</param>
public sealed record RootCredentialFlags(
    bool PasswordPresent, bool AccessKeysPresent, bool SigningCertificatesPresent, bool MfaEnabled);
