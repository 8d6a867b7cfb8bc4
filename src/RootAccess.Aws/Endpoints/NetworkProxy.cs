using System;
using System.Net;

namespace RootAccess.Aws.Endpoints;

/// <summary>
/// The machine's proxy, except for addresses on this machine: these may be plain http, and a proxy that an environment
/// variable names would get the signed request itself. To AWS it only passes on what is encrypted.
/// </summary>
/// <param name="proxy">The machine's proxy; null for none.</param>
internal sealed class NetworkProxy(IWebProxy? proxy) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => proxy?.Credentials;
        set => throw new NotSupportedException("The machine's proxy has credentials of its own.");
    }

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : proxy!.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || proxy is null || proxy.IsBypassed(host);
}
