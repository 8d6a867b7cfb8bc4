using System;
using System.Threading;
using System.Threading.Tasks;
using Amazon.Runtime;
using RootAccess.Aws.Calls;
using RootAccess.Aws.Credentials;
using RootAccess.Core.Errors;

namespace RootAccess.Aws.Connections;

/// <summary>
/// The caller's keys. Whenever they change, AWS is asked whose they are before anything is signed with them: they must
/// be the principal's that connected.
/// </summary>
/// <param name="source">Where keys come from.</param>
/// <param name="identify">Asks AWS whose keys they are.</param>
internal sealed class CallerKeys(
    AWSCredentials source, Func<AWSCredentials, CancellationToken, Task<CallerIdentity>> identify)
    : IRenewableKeys, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly CurrentKeys _current = new();
    private CallerIdentity? _identity;

    /// <summary>What clients sign with.</summary>
    public AWSCredentials Current => _current;

    public string? AccessKeyId => _current.AccessKeyId;

    public int MaximumRenewals => 1;

    /// <summary>Who connected.</summary>
    public async Task<CallerIdentity> IdentifyAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken).ConfigureAwait(false);
        return _identity!;
    }

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        ImmutableCredentials keys = await ReadAsync(cancellationToken).ConfigureAwait(false);
        if (keys.AccessKey == AccessKeyId)
        {
            return;
        }

        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await AcceptAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task<bool> RenewAsync(string? expiredAccessKeyId, CancellationToken cancellationToken)
    {
        // Many calls learn of it at once; only the first gets new keys.
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (expiredAccessKeyId == AccessKeyId && source is IInvalidatable renewable)
            {
                renewable.Invalidate();
                await AcceptAsync(cancellationToken).ConfigureAwait(false);
            }

            return expiredAccessKeyId != AccessKeyId;
        }
        finally
        {
            _gate.Release();
        }
    }

    public RootAccessException DescribeExpiry(AwsFailure failure) =>
        CredentialFailures.Expired(failure.Message, failure);

    public void Dispose()
    {
        _current.Clear();
        _gate.Dispose();
    }

    private async Task AcceptAsync(CancellationToken cancellationToken)
    {
        ImmutableCredentials keys = await ReadAsync(cancellationToken).ConfigureAwait(false);
        if (keys.AccessKey == AccessKeyId)
        {
            return;
        }

        CallerIdentity identity = await identify(KeySnapshot.Of(keys), cancellationToken).ConfigureAwait(false);
        if (_identity is not null && !_identity.IsSamePrincipal(identity))
        {
            throw CredentialFailures.OtherCaller(_identity.Arn, identity.Arn);
        }

        _identity ??= identity;
        _current.Set(keys);
    }

    // A source knows no token, and may block: who gives up leaves it to go on, and what it gets is had the next time.
    private async Task<ImmutableCredentials> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(source.GetCredentialsAsync, CancellationToken.None)
                .OrCanceledAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (RootAccessException failure) when (_identity is not null && !failure.IsRetryable && !failure.IsFatal)
        {
            // They were good once: what cannot be had again now has expired.
            throw CredentialFailures.Expired(failure.Message, failure.Aws);
        }
    }
}
