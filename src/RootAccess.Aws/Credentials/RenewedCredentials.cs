using System;
using System.Threading.Tasks;
using Amazon.Runtime;

namespace RootAccess.Aws.Credentials;

/// <summary>Credentials that end and are had anew, one request at a time for all who wait.</summary>
/// <param name="timeProvider">The clock.</param>
internal abstract class RenewedCredentials(TimeProvider timeProvider) : AWSCredentials, IInvalidatable
{
    private static readonly TimeSpan s_margin = TimeSpan.FromMinutes(1);

    private readonly object _lock = new();
    private ExpiringKeys? _current;
    private Task<ImmutableCredentials>? _renewal;

    public sealed override ImmutableCredentials GetCredentials() =>
        GetCredentialsAsync().ConfigureAwait(false).GetAwaiter().GetResult();

    public sealed override Task<ImmutableCredentials> GetCredentialsAsync()
    {
        lock (_lock)
        {
            if (_current is { } current && !IsOver(current))
            {
                return Task.FromResult(current.Keys);
            }

            // Renewing starts on this thread: an MFA code is asked for before the first wait.
            return _renewal is { IsCompleted: false } renewal ? renewal : _renewal = RenewAndKeepAsync();
        }
    }

    public void Invalidate()
    {
        lock (_lock)
        {
            _current = null;
        }
    }

    /// <summary>Gets new keys. What must run on the calling thread runs before the first wait.</summary>
    protected abstract Task<ExpiringKeys> RenewAsync();

    private bool IsOver(ExpiringKeys keys) =>
        keys.Expiration is { } expiration && timeProvider.GetUtcNow() >= expiration - s_margin;

    private async Task<ImmutableCredentials> RenewAndKeepAsync()
    {
        ExpiringKeys keys = await RenewAsync().ConfigureAwait(false);
        lock (_lock)
        {
            _current = keys;
        }

        return keys.Keys;
    }
}
