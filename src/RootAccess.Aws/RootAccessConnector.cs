using System;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;

namespace RootAccess.Aws;

/// <summary>Connects to an organization.</summary>
public static class RootAccessConnector
{
    /// <summary>
    /// Finds the credentials and reads the first set of keys. Synchronous by design: an MFA code is asked for on the
    /// calling thread and nowhere else.
    /// </summary>
    /// <param name="options">How to connect.</param>
    /// <returns>The credentials to hand to <see cref="ConnectAsync"/>.</returns>
    public static CallerCredentials ResolveCredentials(ConnectOptions options) =>
        throw new NotSupportedException();

    /// <summary>Asks AWS who is calling and for which organization, checks the guards, and binds the clients.</summary>
    /// <param name="options">How to connect.</param>
    /// <param name="credentials">What <see cref="ResolveCredentials"/> found.</param>
    /// <param name="cancellationToken">Stops connecting.</param>
    /// <returns>The live connection; dispose it.</returns>
    public static Task<ConnectedOrganization> ConnectAsync(
        ConnectOptions options, CallerCredentials credentials, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
