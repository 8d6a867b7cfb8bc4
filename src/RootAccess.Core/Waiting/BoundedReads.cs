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
            try
            {
                for (int i = Interlocked.Increment(ref last); i < items.Count; i = Interlocked.Increment(ref last))
                {
                    stop.Token.ThrowIfCancellationRequested();
                    results[i] = await read(items[i], stop.Token).ConfigureAwait(false);
                }
            }
            catch
            {
                stop.Cancel();
                throw;
            }
        }

        await Task.WhenAll(Enumerable.Range(0, Math.Min(AtATime, items.Count)).Select(_ => WorkAsync()))
            .ConfigureAwait(false);
        return results;
    }
}
