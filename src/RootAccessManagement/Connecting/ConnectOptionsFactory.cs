using RootAccess.Aws;

namespace RootAccessManagement.Connecting;

/// <summary>How a reading cmdlet connects by itself: the standard chain, under the rules of the environment.</summary>
internal static class ConnectOptionsFactory
{
    internal static ConnectOptions Standard(MfaPrompt mfa) => new()
    {
        MfaTokenCode = mfa.Ask,
        ExpectedOrganizationId = EnvironmentGuards.ExpectedOrganization(null),
        Journal = JournalOptions.Read(null, isOff: false, isSimulation: false),
        Guards = new() { ProtectedAccountIds = EnvironmentGuards.ProtectedAccounts([]) },
    };
}
