using System;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Aws.Calls;

/// <summary>Waiting for work that knows no token, and leaving it.</summary>
internal static class TaskExtensions
{
    /// <summary>Waits for work until it ends or the wait is given up; the work then ends by itself.</summary>
    public static async Task<T> OrCanceledAsync<T>(this Task<T> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work
                .WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            work.Abandon();
            throw;
        }
    }

    /// <summary>Lets work end by itself. How it fails is nobody's concern any more.</summary>
    public static void Abandon(this Task work) => _ = work.ContinueWith(
        abandoned => abandoned.Exception,
        default,
        TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);
}
