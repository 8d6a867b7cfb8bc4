using System;
using System.Threading;
using System.Threading.Tasks;
using Amazon.Runtime;
using RootAccess.Aws.Calls;
using RootAccess.Aws.Credentials;
using RootAccess.Core.Errors;

namespace RootAccess.Aws.RootSessions;

/// <summary>The keys of one root session: in memory only, opened again when they end, gone when disposed.</summary>
internal sealed class RootSessionKeys(
    RootSessionOpener opener, string accountId, string taskName, TimeProvider timeProvider)
    : IRenewableKeys, IDisposable
{
    private static readonly TimeSpan s_margin = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly CurrentKeys _current = new();
    private volatile ExpiringKeys? _open;

    /// <summary>What clients sign with.</summary>
    public AWSCredentials Current => _current;

    public string? AccessKeyId => _current.AccessKeyId;

    // New keys that are called expired have met a server that lags behind; three in a row have not.
    public int MaximumRenewals => 3;

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        ExpiringKeys? open = _open;
        if (open is null || timeProvider.GetUtcNow() >= open.Expiration - s_margin)
        {
            await RenewAsync(open?.Keys.AccessKey, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task<bool> RenewAsync(string? expiredAccessKeyId, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (AccessKeyId == expiredAccessKeyId)
            {
                ExpiringKeys keys =
                    await opener.OpenAsync(accountId, taskName, cancellationToken).ConfigureAwait(false);
                _open = keys;
                _current.Set(keys.Keys);
            }

            return true;
        }
        finally
        {
            _gate.Release();
        }
    }

    public RootAccessException DescribeExpiry(AwsFailure failure) => AwsErrorTable.Describe(failure);

    public void Dispose()
    {
        _open = null;
        _current.Clear();
        _gate.Dispose();
    }
}
