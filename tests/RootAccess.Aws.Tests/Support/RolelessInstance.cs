using System;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;

namespace RootAccess.Aws.Tests.Support;

/// <summary>The metadata service of an instance that was given no role: it answers, and knows nothing.</summary>
internal sealed class RolelessInstance : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public RolelessInstance()
    {
        using (TcpListener free = new(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://{free.LocalEndpoint}";
        }

        _listener.Prefixes.Add($"{Address}/");
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                context.Response.StatusCode = 404;
                context.Response.Close();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
