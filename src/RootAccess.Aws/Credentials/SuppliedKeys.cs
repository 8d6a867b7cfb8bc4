using System;
using System.Reflection;
using System.Threading.Tasks;
using Amazon.Runtime;
using RootAccess.Core.Errors;

namespace RootAccess.Aws.Credentials;

/// <summary>Keys the user handed over, asked for again when they end.</summary>
internal sealed class SuppliedKeys(Func<SuppliedCredentials> source, TimeProvider timeProvider)
    : RenewedCredentials(timeProvider)
{
    private readonly TimeProvider _timeProvider = timeProvider;

    protected override Task<ExpiringKeys> RenewAsync()
    {
        SuppliedCredentials supplied = Ask();
        if (string.IsNullOrEmpty(supplied.AccessKey) || string.IsNullOrEmpty(supplied.SecretKey))
        {
            throw CredentialFailures.NotFound("The credentials given hold no access key or no secret key.");
        }

        if (supplied.Expiration <= _timeProvider.GetUtcNow())
        {
            throw CredentialFailures.Expired($"those given ended at {supplied.Expiration:u}.");
        }

        return Task.FromResult(new ExpiringKeys(
            new ImmutableCredentials(supplied.AccessKey, supplied.SecretKey, supplied.SessionToken),
            supplied.Expiration));
    }

    private SuppliedCredentials Ask()
    {
        try
        {
            return source();
        }
#pragma warning disable CA1031 // The source is the user's own code, which may throw anything.
        catch (Exception exception) when (exception is not (RootAccessException or OperationCanceledException))
#pragma warning restore CA1031
        {
            Exception cause = (exception as TargetInvocationException)?.InnerException ?? exception;
            throw CredentialFailures.NotFound(
                $"The credential object given failed with {cause.GetType().Name} when it was asked for keys.");
        }
    }
}
