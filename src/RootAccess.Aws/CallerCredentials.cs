using Amazon.Runtime;

namespace RootAccess.Aws;

/// <summary>The caller's credentials, opaque to the module. <see cref="ToString"/> shows no secret.</summary>
public sealed class CallerCredentials
{
    internal CallerCredentials(AWSCredentials credentials) => Credentials = credentials;

    internal AWSCredentials Credentials { get; }

    /// <summary>The name of this type.</summary>
    /// <returns>Text without secrets.</returns>
    public override string ToString() => nameof(CallerCredentials);
}
