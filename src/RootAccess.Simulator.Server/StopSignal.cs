using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Simulator.Server;

/// <summary>
/// Waits for the end: a signal, or standard input closing, which happens when the parent process goes.
/// </summary>
internal static class StopSignal
{
    /// <exception cref="OperationCanceledException">It was a signal.</exception>
    public static async Task WaitAsync(bool isDetached, CancellationToken cancellationToken)
    {
        Task signal = Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        await (isDetached ? signal : await Task.WhenAny(signal, ReadToEndAsync(cancellationToken)));
    }

    // On a thread of its own, because reading a console cannot be cancelled everywhere.
    private static Task ReadToEndAsync(CancellationToken cancellationToken) => Task.Run(
        async () =>
        {
            using Stream input = Console.OpenStandardInput();
            byte[] buffer = new byte[256];
            while (await input.ReadAsync(buffer, cancellationToken) > 0)
            {
                // What comes in does not matter, only that it has not ended.
            }

            await Console.Error.WriteLineAsync(
                "Standard input was closed, so the simulator stops. Start it with --detached where there is none.");
        },
        cancellationToken);
}
