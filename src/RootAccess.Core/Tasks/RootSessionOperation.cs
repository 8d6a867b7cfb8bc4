using System;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Tasks;

/// <summary>Opens root sessions for other tools to use.</summary>
public sealed class RootSessionOperation
{
    /// <summary>The longest root session AWS gives, in seconds.</summary>
    public const int LongestSeconds = 900;

    private readonly ConnectedOrganization _organization;

    /// <summary>Works on one connection.</summary>
    /// <param name="organization">The connection.</param>
    public RootSessionOperation(ConnectedOrganization organization) => _organization = organization;

    /// <summary>Opens a session in an account that <see cref="AccountGuard"/> let pass.</summary>
    /// <param name="account">The account.</param>
    /// <param name="taskName">A value of <see cref="RootTaskName"/>.</param>
    /// <param name="durationSeconds">1 to 900.</param>
    /// <param name="cancellationToken">Stops waiting and calling.</param>
    /// <returns>The session.</returns>
    /// <exception cref="RootAccessException">AWS refused the session.</exception>
    public async Task<RootSession> OpenAsync(
        OrgMemberAccount account, string taskName, int durationSeconds, CancellationToken cancellationToken)
    {
        if (durationSeconds is < 1 or > LongestSeconds)
        {
            throw new ArgumentOutOfRangeException(nameof(durationSeconds), durationSeconds, "1 to 900 seconds.");
        }

        IssuedRootCredentials issued = await _organization.Sessions.OpenAsync(
            taskName,
            token => _organization.Client.RootTasks.IssueAsync(account.AccountId, taskName, durationSeconds, token),
            cancellationToken).ConfigureAwait(false);
        RootAccessConnection connection = _organization.Connection;
        return new RootSession
        {
            OrganizationId = connection.OrganizationId,
            AccountId = account.AccountId,
            AccountName = account.AccountName,
            Task = taskName,
            AccessKey = issued.AccessKeyId,
            SecretKey = issued.SecretAccessKey,
            SessionToken = issued.SessionToken,
            Expiration = issued.Expiration,
            Region = connection.Region,
            IsSimulation = connection.IsSimulation,
            IsCustomEndpoint = connection.IsCustomEndpoint,
        };
    }
}
