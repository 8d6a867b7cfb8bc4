using System;
using System.Collections.Concurrent;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Errors;

namespace RootAccessManagement.Abstractions;

/// <summary>Lets the pipeline thread wait for one piece of asynchronous work.</summary>
internal sealed class PipelineWork(PSCmdlet cmdlet) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Stops the work. From any thread.</summary>
    internal void Cancel()
    {
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // A stop may come while the cmdlet ends by itself; then there is nothing left to stop.
        }
    }

    /// <summary>Waits for work done on other threads; what it throws, the caller gets as a failure of ours.</summary>
    internal T Wait<T>(Func<CancellationToken, Task<T>> work)
    {
        CancellationToken token = _stop.Token;
        try
        {
            return Task.Run(() => work(token), token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        catch (Exception exception) when (exception is not RootAccessException)
        {
            throw Failures.Wrap(exception);
        }
    }

    /// <summary>As the other, and shows on this thread what the work notes on the way.</summary>
    internal T Wait<T, TNote>(Func<IProgress<TNote>, CancellationToken, Task<T>> work, Action<TNote> show)
    {
        using BlockingCollection<TNote> notes = [];
        Task<T> running = Task.Run(() => NotingAsync(work, notes, _stop.Token));
        foreach (TNote note in notes.GetConsumingEnumerable())
        {
            show(note);
        }

        return Wait(_ => running);
    }

    /// <summary>Does something on the pipeline thread whose failure ends the pipeline.</summary>
    internal T OrTerminate<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (exception is PipelineStoppedException or FlowControlException)
        {
            throw;
        }
        catch (Exception exception)
        {
            cmdlet.ThrowTerminatingError(
                Failures.ToErrorRecord(Failures.Wrap(exception), cmdlet.MyInvocation.MyCommand.Name));
            throw;
        }
    }

    /// <summary>Cancels what is left.</summary>
    public void Dispose()
    {
        Cancel();
        _stop.Dispose();
    }

    private static async Task<T> NotingAsync<T, TNote>(
        Func<IProgress<TNote>, CancellationToken, Task<T>> work,
        BlockingCollection<TNote> notes,
        CancellationToken cancellationToken)
    {
        try
        {
            return await work(new Notes<TNote>(notes), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            notes.CompleteAdding();
        }
    }

    // Progress<T> would post to a synchronization context, which the pipeline thread does not have.
    private sealed class Notes<TNote>(BlockingCollection<TNote> notes) : IProgress<TNote>
    {
        public void Report(TNote value) => notes.Add(value);
    }
}
