using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;
using RootAccess.Core.Waiting;

namespace RootAccess.Core.Credentials;

/// <summary>
/// Opens root sessions. After a feature was turned on STS may deny it for some minutes; that answer is tried again
/// while IAM reads the feature as on, for 180 seconds in total per connection.
/// </summary>
public sealed class RootSessionOpener
{
    private static readonly TimeSpan s_lagLimit = TimeSpan.FromSeconds(180);

    private readonly ConnectedOrganization _organization;
    private readonly SharedRead<IReadOnlyList<string>> _features;
    private readonly object _gate = new();
    private DateTimeOffset? _lagEnd;

    internal RootSessionOpener(ConnectedOrganization organization)
    {
        _organization = organization;
        _features = new SharedRead<IReadOnlyList<string>>(
            organization.TimeProvider,
            TimeSpan.FromSeconds(10),
            token => organization.Client.RootFeatures.ListAsync(token));
    }

    /// <summary>Opens a session on the root user's own credentials.</summary>
    /// <param name="accountId">The member account.</param>
    /// <param name="taskName">A value of <see cref="RootTaskName"/>.</param>
    /// <param name="cancellationToken">Stops waiting and calling.</param>
    /// <returns>The open session; dispose it.</returns>
    /// <exception cref="RootAccessException">AWS refused the session.</exception>
    public Task<IRootCredentialSession> OpenAsync(
        string accountId, string taskName, CancellationToken cancellationToken) =>
        OpenAsync(
            taskName,
            token => _organization.Client.RootSessions.OpenCredentialSessionAsync(accountId, taskName, token),
            cancellationToken);

    /// <summary>Opens a session of any kind.</summary>
    internal async Task<T> OpenAsync<T>(
        string taskName, Func<CancellationToken, Task<T>> open, CancellationToken cancellationToken)
    {
        BackOff? backOff = null;
        while (true)
        {
            RootAccessException denial;
            try
            {
                return await open(cancellationToken).ConfigureAwait(false);
            }
            catch (RootAccessException exception) when (SaysFeatureIsOff(exception))
            {
                denial = exception;
            }

            if (await ReadsAsOnAsync(taskName, cancellationToken).ConfigureAwait(false) is not true and var isOff)
            {
                throw isOff is null ? denial : Refusals.FeatureIsOff(denial);
            }

            backOff ??= new BackOff(_organization.TimeProvider, LagEnd());
            if (!await backOff.TryWaitAsync(cancellationToken).ConfigureAwait(false))
            {
                throw Refusals.FeatureLags(denial, FeatureOf(taskName), (int)s_lagLimit.TotalSeconds);
            }
        }
    }

    /// <summary>A switch was just turned on over this connection: STS may lag from now.</summary>
    internal void ExpectLag()
    {
        _features.Forget();
        lock (_gate)
        {
            _lagEnd = null;
        }
    }

    private static bool SaysFeatureIsOff(RootAccessException exception) => exception.ErrorId is
        ErrorIds.RootCredentialManagementDisabled or ErrorIds.RootSessionsDisabled or ErrorIds.TrustedAccessDisabled;

    private static string FeatureOf(string taskName) =>
        taskName is RootTaskName.S3UnlockBucketPolicy or RootTaskName.SQSUnlockQueuePolicy
            ? RootFeatureName.RootSessions
            : RootFeatureName.RootCredentialsManagement;

    private DateTimeOffset LagEnd()
    {
        lock (_gate)
        {
            return _lagEnd ??= _organization.TimeProvider.GetUtcNow() + s_lagLimit;
        }
    }

    /// <returns>Null when it could not be read.</returns>
    private async Task<bool?> ReadsAsOnAsync(string taskName, CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyList<string> enabled = await _features.GetAsync(cancellationToken).ConfigureAwait(false);
            return enabled.Contains(FeatureOf(taskName));
        }
        catch (RootAccessException exception)
        {
            // What cannot be read does not speak against STS; its denial is the better report.
            return exception.ErrorId == ErrorIds.TrustedAccessDisabled ? false : null;
        }
    }
}
