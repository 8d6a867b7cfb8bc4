using System;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Tasks;

/// <summary>Opens root sessions for other tools to use.</summary>
public sealed class RootSessionOperation
{
    /// <summary>The longest root session AWS gives, in seconds.</summary>
    public const int LongestSeconds = 900;

    private const string Action = "AssumeRoot";

    private readonly ConnectedOrganization _organization;
    private readonly ChangeRecorder _changes;

    /// <summary>Works on one connection.</summary>
    /// <param name="organization">The connection.</param>
    /// <param name="context">On whose behalf, for the record.</param>
    public RootSessionOperation(ConnectedOrganization organization, ChangeContext context)
    {
        _organization = organization;
        _changes = organization.Journal.For(context);
    }

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

        await SettleAsync(account, taskName).ConfigureAwait(false);
        IssuedRootCredentials issued = await _organization.Sessions.OpenAsync(
            taskName,
            token => IssueAsync(account, taskName, durationSeconds, token),
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

    private async Task<IssuedRootCredentials> IssueAsync(
        OrgMemberAccount account, string taskName, int durationSeconds, CancellationToken cancellationToken)
    {
        IssuedRootCredentials? issued = null;
        Change change = new(Action, account, taskName) { Detail = $"{durationSeconds} seconds" };
        await _changes.SendAsync(
            change,
            async (record, token) => issued = await _organization.Client.RootTasks
                .IssueAsync(account.AccountId, taskName, durationSeconds, record, token).ConfigureAwait(false),
            cancellationToken,
            () => $"root session {issued!.AccessKeyId}").ConfigureAwait(false);
        return issued!;
    }

    // Whether AWS issued a session whose answer was lost cannot be read; after the longest time it has ended.
    private async Task SettleAsync(OrgMemberAccount account, string taskName) => await _changes.SettleAsync(
        _organization.TimeProvider.GetUtcNow(),
        intent => intent.Action == Action && intent.AccountId == account.AccountId && intent.Target == taskName
            && intent.Time < _organization.TimeProvider.GetUtcNow().AddSeconds(-LongestSeconds),
        _ => JournalOutcome.Expired).ConfigureAwait(false);
}
