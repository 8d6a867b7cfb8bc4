using System;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;

namespace RootAccess.Core.Credentials;

/// <summary>Makes the rows of removals; as made, nothing was touched and nothing verified.</summary>
internal static class RemovalRow
{
    internal static MemberRootCredentialRemoval Make(
        ConnectedOrganization organization,
        string? accountId,
        OrgMemberAccount? account,
        string outcome,
        RootAccessException? error)
    {
        DateTimeOffset now = organization.TimeProvider.GetUtcNow();
        return new()
        {
            OrganizationId = organization.Connection.OrganizationId,
            AccountId = account?.AccountId ?? accountId ?? string.Empty,
            AccountName = account?.AccountName ?? string.Empty,
            Outcome = outcome,
            Verified = false,
            Credentials = [],
            StartedAt = now,
            CompletedAt = now,
            ErrorId = error?.ErrorId,
            ErrorMessage = error?.Message,
            IsJournaled = organization.Connection.IsJournaled,
            IsSimulation = organization.Connection.IsSimulation,
            IsCustomEndpoint = organization.Connection.IsCustomEndpoint,
        };
    }
}
