using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Core.Ports;

/// <summary>Opens root sessions in member accounts with <c>sts:AssumeRoot</c>.</summary>
public interface IRootSessionPort
{
    /// <summary>
    /// Sets the ceiling of AssumeRoot calls a second for the whole connection. The caller's STS quota is shared with
    /// everything else in its account.
    /// </summary>
    /// <param name="callsPerSecond">Greater than zero.</param>
    void LimitRate(double callsPerSecond);

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
