using System;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Core.Ports;

/// <summary>Opens root sessions in member accounts with <c>sts:AssumeRoot</c>.</summary>
public interface IRootSessionPort
{
    /// <summary>
    /// Sets a ceiling of AssumeRoot calls a second for the whole connection, until it is disposed. Of several, the lowest
    /// named one counts; those that nobody named count only among themselves. The caller's STS quota is shared with
    /// everything else in its account.
    /// </summary>
    /// <param name="callsPerSecond">Greater than zero.</param>
    /// <param name="isNamed">Whether somebody asked for just that, and it is not only the usual one.</param>
    /// <returns>The ceiling; dispose it when the work is done.</returns>
    IDisposable LimitRate(double callsPerSecond, bool isNamed);

    /// <summary>
    /// Opens a session for the root user's own credentials. The session is renewed when it expires while in use, and
    /// its credentials are never kept beyond its disposal.
    /// </summary>
    /// <param name="accountId">The member account.</param>
    /// <param name="taskName">
    /// <see cref="RootTaskName.IAMAuditRootUserCredentials"/> or
    /// <see cref="RootTaskName.IAMDeleteRootUserCredentials"/>.
    /// </param>
    /// <param name="cancellationToken">Stops waiting and calling.</param>
    /// <returns>The open session; dispose it.</returns>
    Task<IRootCredentialSession> OpenCredentialSessionAsync(
        string accountId, string taskName, CancellationToken cancellationToken);
}
