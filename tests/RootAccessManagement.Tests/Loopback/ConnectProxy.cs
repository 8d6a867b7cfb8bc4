using System;
using System.Collections.Concurrent;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccessManagement.Tests.Loopback;

/// <summary>An HTTP proxy that leads every tunnel, whatever host it asks for, to one port of this machine.</summary>
internal sealed class ConnectProxy : IAsyncDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _accepting;
    private readonly int _port;

    internal ConnectProxy(int port)
    {
        _port = port;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    internal string Address => $"http://{_listener.LocalEndpoint}";

    /// <summary>The hosts that tunnels were asked for.</summary>
    internal ConcurrentQueue<string> Hosts { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_ended.Token);
                _ = TunnelAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task TunnelAsync(TcpClient client)
    {
        using (client)
        using (TcpClient server = new())
        {
            try
            {
                NetworkStream near = client.GetStream();
                string[] request = (await ReadHeadAsync(near)).Split(' ');
                Assert.Equal("CONNECT", request[0]);
                Hosts.Enqueue(request[1].Split(':')[0]);
                await server.ConnectAsync(IPAddress.Loopback, _port, _ended.Token);
                await near.WriteAsync(
                    Encoding.ASCII.GetBytes("HTTP/1.1 200 Connection established\r\n\r\n"), _ended.Token);
                NetworkStream far = server.GetStream();
                await Task.WhenAny(near.CopyToAsync(far, _ended.Token), far.CopyToAsync(near, _ended.Token));
            }
            catch (Exception exception)
                when (exception is OperationCanceledException or SocketException or IOException)
            {
                // Either side may go whenever it likes.
            }
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        StringBuilder head = new();
        byte[] next = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal)
            && await stream.ReadAsync(next, _ended.Token) == 1)
        {
            head.Append((char)next[0]);
        }

        return head.ToString();
    }
}
