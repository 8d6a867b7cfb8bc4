using System;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace RootAccess.Aws.Tests.Clients;

/// <summary>A loopback server that promises a long body and closes the connection after its beginning.</summary>
internal sealed class HangUpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public HangUpServer(HttpStatusCode status, string beginning)
    {
        _listener.Start();
        _serving = ServeAsync($"HTTP/1.1 {(int)status} X\r\nContent-Length: 4096\r\n\r\n{beginning}");
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync(string answer)
    {
        byte[] request = new byte[16384];
        try
        {
            while (true)
            {
                using Socket caller = await _listener.AcceptSocketAsync(_stop.Token);
                string received = string.Empty;
                while (!IsWhole(received))
                {
                    int count = await caller.ReceiveAsync(request, _stop.Token);
                    Assert.NotEqual(0, count);
                    received += Encoding.UTF8.GetString(request, 0, count);
                }

                await caller.SendAsync(Encoding.UTF8.GetBytes(answer), _stop.Token);
                caller.Shutdown(SocketShutdown.Both);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private static bool IsWhole(string request)
    {
        int endOfHead = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return endOfHead >= 0 && request.Length - endOfHead - 4 == int.Parse(
            Regex.Match(request, "Content-Length: ([0-9]+)").Groups[1].Value, CultureInfo.InvariantCulture);
    }
}
