using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Benchmarks;

/// <summary>One connection that sends a request and waits for its answer, again and again.</summary>
internal sealed class LoadConnection : IDisposable
{
    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly byte[] _buffer = new byte[64 * 1024];

    /// <summary>How long each answer took, in milliseconds.</summary>
    public List<double> Milliseconds { get; } = [];

    public async Task RunAsync(Uri endpoint, byte[] request, CancellationToken stop)
    {
        await _client.ConnectAsync(endpoint.Host, endpoint.Port, CancellationToken.None);
        NetworkStream stream = _client.GetStream();
        while (!stop.IsCancellationRequested)
        {
            long start = TimeProvider.System.GetTimestamp();
            await stream.WriteAsync(request, CancellationToken.None);
            await ReadAnswerAsync(stream);
            Milliseconds.Add(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task ReadAnswerAsync(NetworkStream stream)
    {
        int length = 0;
        int needed = int.MaxValue;
        while (length < needed)
        {
            int read = await stream.ReadAsync(_buffer.AsMemory(length), CancellationToken.None);
            length += read > 0 ? read : throw new IOException("The server closed the connection.");
            int end = _buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (needed == int.MaxValue && end >= 0)
            {
                needed = end + 4 + ContentLength(Encoding.ASCII.GetString(_buffer, 0, end));
            }
        }
    }

    private static int ContentLength(string head)
    {
        const string Name = "\r\nContent-Length: ";
        if (!head.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal))
        {
            throw new IOException("The answer was no success: " + head);
        }

        int start = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase) + Name.Length;
        int end = head.IndexOf('\r', start);
        return int.Parse(head[start..(end < 0 ? head.Length : end)], CultureInfo.InvariantCulture);
    }
}
