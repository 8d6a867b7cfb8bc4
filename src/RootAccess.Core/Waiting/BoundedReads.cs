using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Core.Waiting;

/// <summary>Reads something for each of many items, a few at a time; the first failure stops the rest.</summary>
internal static class BoundedReads
{
    /// <summary>AWS grants five calls a second for most reads of the tree; more at a time only queue up.</summary>
    internal const int AtATime = 4;

    internal static async Task<IReadOnlyList<TResult>> SelectAsync<T, TResult>(
        IReadOnlyList<T> items, Func<T, CancellationToken, Task<TResult>> read, CancellationToken cancellationToken)
    {
        TResult[] results = new TResult[items.Count];
        int last = -1;
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        async Task WorkAsync()
        {
            for (int i = Interlocked.Increment(ref last); i < items.Count; i = Interlocked.Increment(ref last))
            {
                stop.Token.ThrowIfCancellationRequested();
                results[i] = await read(items[i], stop.Token).ConfigureAwait(false);
            }
        }

        await WhenAllAsync(Enumerable.Range(0, Math.Min(AtATime, items.Count)).Select(_ => WorkAsync()), stop)
            .ConfigureAwait(false);
        return results;
    }

    /// <summary>Waits for reads that belong together; the first that fails stops the rest and is what is thrown.</summary>
    /// <param name="reads">The reads.</param>
    /// <param name="stop">What stops them.</param>
    internal static Task WhenAllAsync(IEnumerable<Task> reads, CancellationTokenSource stop)
    {
        return Task.WhenAll(reads.Select(OrStopAsync));

        async Task OrStopAsync(Task read)
        {
            try
            {
                await read.ConfigureAwait(false);
            }
            catch
            {
                stop.Cancel();
                throw;
            }
        }
    }
}
