using Amazon.Runtime;
using RootAccess.Aws.Endpoints;

namespace RootAccess.Aws;

/// <summary>The caller's credentials, opaque to the module. <see cref="ToString"/> shows no secret.</summary>
public sealed class CallerCredentials
{
    internal CallerCredentials(AWSCredentials credentials, EndpointSettings settings)
    {
        Credentials = credentials;
        Settings = settings;
    }

    internal AWSCredentials Credentials { get; }

    internal EndpointSettings Settings { get; }

    /// <summary>The name of this type.</summary>
    /// <returns>Text without secrets.</returns>
    public override string ToString() => nameof(CallerCredentials);
}
