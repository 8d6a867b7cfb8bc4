using Amazon.IdentityManagement.Model;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;

namespace RootAccess.Aws.RootSessions;

/// <summary>Reads what GetAccountSummary says of the root user.</summary>
internal static class AccountSummary
{
    public const string Operation = "GetAccountSummary";

    /// <summary>Reads the four flags. An absent one proves nothing.</summary>
    public static RootCredentialFlags Read(GetAccountSummaryResponse response, string? accountId)
    {
        return new RootCredentialFlags(
            Flag("AccountPasswordPresent"), Flag("AccountAccessKeysPresent"),
            Flag("AccountSigningCertificatesPresent"), Flag("AccountMFAEnabled"));

        bool Flag(string name) => response.SummaryMap is { } map && map.TryGetValue(name, out int value)
            ? value != 0
            : throw new RootAccessException(
                ErrorIds.UnexpectedResponse,
                FailureCategory.ProtocolError,
                $"The answer to {Operation} for {(accountId is null ? "the caller's account" : $"account {accountId}")}"
                    + $" has no {name}.")
            {
                Target = accountId,
            };
    }
}
