using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Errors;

namespace RootAccessManagement.Abstractions;

/// <summary>Lets the pipeline thread wait for one piece of asynchronous work.</summary>
internal sealed class PipelineWork(PSCmdlet cmdlet) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Done a few times a second while something is waited for.</summary>
    internal Action? WhileWaiting { get; init; }

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
    internal T Wait<T>(Func<CancellationToken, Task<T>> work) => Wait(work, WhileWaiting);

    /// <summary>As the other, for work without a result.</summary>
    internal void Wait(Func<CancellationToken, Task> work) => Wait(async token =>
    {
        await work(token).ConfigureAwait(false);
        return true;
    });

    /// <summary>As the other, and shows on this thread what the work noted last.</summary>
    internal T Wait<T, TNote>(Func<IProgress<TNote>, CancellationToken, Task<T>> work, Action<TNote> show)
        where TNote : class
    {
        LastNote<TNote> last = new();
        return Wait(token => work(last, token), () =>
        {
            if (last.Value is { } note)
            {
                show(note);
            }
            else
            {
                WhileWaiting?.Invoke();
            }
        });
    }

    private T Wait<T>(Func<CancellationToken, Task<T>> work, Action? whileWaiting) => Do(token =>
    {
        Task<T> running = Task.Run(() => work(token), token);
        while (whileWaiting is not null
            && !((IAsyncResult)running).AsyncWaitHandle.WaitOne(ProgressDisplay.Interval))
        {
            whileWaiting();
        }

        return running.GetAwaiter().GetResult();
    });

    /// <summary>Does what belongs to the pipeline thread; what it throws, the caller gets as a failure of ours.</summary>
    internal T Do<T>(Func<CancellationToken, T> work)
    {
        CancellationToken token = _stop.Token;
        try
        {
            return work(token);
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

    // Progress<T> would post to a synchronization context, which the pipeline thread does not have.
    private sealed class LastNote<TNote> : IProgress<TNote>
        where TNote : class
    {
        private TNote? _value;

        internal TNote? Value => Volatile.Read(ref _value);

        public void Report(TNote value) => Volatile.Write(ref _value, value);
    }
}
