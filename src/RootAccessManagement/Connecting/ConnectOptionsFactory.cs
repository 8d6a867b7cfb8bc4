using RootAccess.Aws;
using RootAccessManagement.Abstractions;

namespace RootAccessManagement.Connecting;

/// <summary>
/// How a reading cmdlet connects by itself: with the defaults that AWS.Tools keeps for the session, else the standard
/// chain, under the rules of the environment.
/// </summary>
internal static class ConnectOptionsFactory
{
    internal static ConnectOptions Standard(RootAccessCmdlet cmdlet)
    {
        AwsToolsSession session = new(cmdlet.SessionState);
        GivenCredentials? stored = session.Credentials;
        return new()
        {
            CredentialSource = stored?.Read,
            CredentialSourceName = stored?.SourceName,
            SessionRegion = session.Region,
            MfaTokenCode = new MfaPrompt(cmdlet.Host, tokenCode: null).Ask,
            ExpectedOrganizationId = EnvironmentGuards.ExpectedOrganization(null),
            Journal = JournalOptions.Read(null, isOff: false, isSimulation: false),
            Guards = new() { ProtectedAccountIds = EnvironmentGuards.ProtectedAccounts([]) },
        };
    }
}
