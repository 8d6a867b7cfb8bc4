using Amazon.Runtime;
using RootAccess.Aws.Endpoints;

namespace RootAccess.Aws;

/// <summary>The caller's credentials, opaque to the module. <see cref="ToString"/> shows no secret.</summary>
public sealed class CallerCredentials
{
    internal CallerCredentials(AWSCredentials credentials, EndpointSettings settings, string source)
    {
        Source = source;
        Credentials = credentials;
        Settings = settings;
    }

    /// <summary>Where the credentials came from, in words without secrets.</summary>
    public string Source { get; }

    internal AWSCredentials Credentials { get; }

    internal EndpointSettings Settings { get; }

    /// <summary>The name of this type.</summary>
    /// <returns>Text without secrets.</returns>
    public override string ToString() => nameof(CallerCredentials);
}
