using System;
using System.Threading.Tasks;
using Amazon.Runtime;
using RootAccess.Core.Errors;

namespace RootAccess.Aws.Credentials;

/// <summary>Credentials the SDK gets by itself (SSO, a process, an instance), with our errors for its own.</summary>
/// <param name="inner">The SDK's credentials.</param>
/// <param name="describe">Words a failure; never in the SDK's text, which may quote what a process printed.</param>
internal sealed class SdkCredentials(AWSCredentials inner, Func<Exception, RootAccessException> describe)
    : AWSCredentials, IInvalidatable
{
    public override ImmutableCredentials GetCredentials() =>
        GetCredentialsAsync().ConfigureAwait(false).GetAwaiter().GetResult();

    public override async Task<ImmutableCredentials> GetCredentialsAsync()
    {
        try
        {
            return await inner.GetCredentialsAsync().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The SDK throws exceptions of many kinds here; all mean that there are no keys.
        catch (Exception exception) when (exception is not (RootAccessException or OutOfMemoryException))
#pragma warning restore CA1031
        {
            throw describe(exception);
        }
    }

    public void Invalidate() => (inner as RefreshingAWSCredentials)?.ClearCredentials();
}
