using RootAccess.Aws;
using RootAccess.Core.Connections;
using RootAccess.Core.Journal;
using RootAccess.Simulator;

namespace RootAccessManagement.Connecting;

/// <summary>Starts the built-in simulated organization, which answers in this process as AWS does.</summary>
internal static class SimulatedOrganization
{
    internal static ConnectOptions Options(
        int accountCount,
        int seed,
        string? expectedOrganizationId,
        ConnectionGuards guards,
        JournalSettings journal)
    {
        AwsSimulator simulator = new(new() { Seed = new() { AccountCount = accountCount, Seed = seed } });
        SuppliedCredentials administrator = new()
        {
            AccessKey = simulator.AccessKeyId,
            SecretKey = simulator.SecretAccessKey,
        };
        return new()
        {
            CredentialSource = () => administrator,
            CredentialSourceName = "the simulation",
            Region = simulator.Options.Region,
            ExpectedOrganizationId = expectedOrganizationId,
            Guards = guards,
            IsSimulation = true,
            Journal = journal,
            HttpHandler = () => new SimulatorHttpMessageHandler(simulator),
        };
    }
}
