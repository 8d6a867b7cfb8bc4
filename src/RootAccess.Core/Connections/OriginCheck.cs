using System;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;

namespace RootAccess.Core.Connections;

/// <summary>Keeps rows of one organization, or of a simulation, out of a connection to another.</summary>
public static class OriginCheck
{
    /// <summary>Compares where a row comes from with the connection it is piped to.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="organizationId">The row's organization; null or empty when the input is no row.</param>
    /// <param name="isSimulation">Whether the row is of a simulation; null when the input does not say.</param>
    /// <param name="accountId">The account concerned, for the error.</param>
    /// <returns>An <see cref="ErrorIds.OrganizationMismatch"/> failure, or null when all is well.</returns>
    public static RootAccessException? Check(
        RootAccessConnection connection, string? organizationId, bool? isSimulation, string? accountId)
    {
        bool otherOrganization = !string.IsNullOrEmpty(organizationId)
            && !string.Equals(organizationId, connection.OrganizationId, StringComparison.Ordinal);
        if (otherOrganization)
        {
            return Refusals.OtherOrganization(connection, organizationId!, accountId);
        }

        return isSimulation is { } simulated && simulated != connection.IsSimulation
            ? Refusals.SimulationMismatch(connection, accountId)
            : null;
    }
}
