using RootAccess.Aws;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;

namespace RootAccessManagement.Connecting;

/// <summary>Starts the built-in simulated organization, which answers in this process as AWS does.</summary>
internal static class SimulatedOrganization
{
    internal static ConnectOptions Options(
        int accountCount, int seed, string? expectedOrganizationId, ConnectionGuards guards) =>
        throw new RootAccessException(ErrorIds.ServiceUnavailable, FailureCategory.NotImplemented,
            $"Not built yet: {accountCount} {seed} {expectedOrganizationId} {guards}");
}
