using System;
using System.Net.Sockets;
using System.Threading.Tasks;
using Amazon.Runtime;
using RootAccess.Aws.Calls;
using RootAccess.Core.Errors;

namespace RootAccess.Aws.Credentials;

/// <summary>Credentials of the container or the EC2 instance this runs on.</summary>
internal static class MachineCredentials
{
    private static readonly TimeSpan s_probeLimit = TimeSpan.FromSeconds(1);

    /// <summary>The container's; null when this is none with credentials.</summary>
    public static AWSCredentials? Container() =>
        IsSet("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") || IsSet("AWS_CONTAINER_CREDENTIALS_FULL_URI")
            ? new SdkCredentials(
                new GenericContainerCredentials(),
                _ => CredentialFailures.NotFound("The container's credential endpoint gave no credentials."))
            : null;

    /// <summary>
    /// The instance's; null when it has no role, no metadata service answers within a second, or it is switched off.
    /// </summary>
    public static AWSCredentials? Instance()
    {
        string? isDisabled = Environment.GetEnvironmentVariable("AWS_EC2_METADATA_DISABLED");
        if (string.Equals(isDisabled, "true", StringComparison.OrdinalIgnoreCase)
            || !AnswersAsync().ConfigureAwait(false).GetAwaiter().GetResult())
        {
            return null;
        }

        try
        {
            // Asks for the instance's role at once, so that a machine without one is told apart here.
            return new SdkCredentials(new InstanceProfileAWSCredentials(), _ => NoInstanceKeys());
        }
        catch (Exception exception) when (exception is AmazonClientException or InvalidOperationException)
        {
            return null;
        }
    }

    private static RootAccessException NoInstanceKeys() =>
        CredentialFailures.NotFound("The instance metadata service gave no credentials: the instance has no role.");

    private static async Task<bool> AnswersAsync()
    {
        string? configured = Environment.GetEnvironmentVariable("AWS_EC2_METADATA_SERVICE_ENDPOINT");
        Uri address = Uri.TryCreate(configured, UriKind.Absolute, out Uri? given)
            ? given
            : new Uri("http://169.254.169.254/");
        using TcpClient probe = new();
        try
        {
            // The system's clock on purpose: this waits for a socket, not for a point in time.
            Task connecting = probe.ConnectAsync(address.Host, address.Port);
            Task limit = TimeProvider.System.DelayAsync(s_probeLimit, default);
            Task first = await Task.WhenAny(connecting, limit).ConfigureAwait(false);
            if (first != connecting)
            {
                connecting.Abandon();
                return false;
            }

            await connecting.ConfigureAwait(false);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static bool IsSet(string name) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name));
}
