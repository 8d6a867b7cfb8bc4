using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Errors;

namespace RootAccessManagement.Abstractions;

/// <summary>
/// Works on many accounts at once and hands finished rows to the pipeline thread, in completion order. Everything but
/// <see cref="Cancel"/> belongs to the pipeline thread.
/// </summary>
/// <remarks>
/// <see cref="Dispose"/> is the one path that every ending takes: when an earlier command throws, or a prompt is
/// stopped, the engine calls neither EndProcessing nor StopProcessing.
/// </remarks>
internal sealed class Pump<TRow> : IDisposable
    where TRow : class
{
    private const int RowsPerSlot = 4;
    private readonly BlockingCollection<Finished<TRow>> _finished = [];
    private readonly CancellationTokenSource _cancellation = new();
    private readonly SemaphoreSlim _slots;
    private readonly IRowSink<TRow> _sink;
    private readonly int _window;
    private volatile bool _isRefusing;
    private RootAccessException? _failure;
    private int _unwritten;

    internal Pump(IRowSink<TRow> sink, int throttleLimit)
    {
        _sink = sink;
        _slots = new(throttleLimit);
        _window = throttleLimit * RowsPerSlot;
    }

    /// <summary>Whether new work is refused.</summary>
    internal bool IsRefusing => _isRefusing;

    /// <summary>
    /// How many accounts were handed over and not worked on, because the run ended before their turn.
    /// </summary>
    internal int NotStarted { get; private set; }

    /// <summary>How many pieces of work were begun or wait for a slot, and have no row or error written yet.</summary>
    internal int Left => _unwritten;

    /// <summary>Done after every row or error, and a few times a second while one is waited for.</summary>
    internal required Action ShowProgress { get; init; }

    /// <summary>
    /// Starts work when there is a free slot; first writes what is ready, and waits while too much is not.
    /// </summary>
    /// <param name="work">The work.</param>
    /// <param name="explain">Makes the row, if any, when a failure that every account would meet comes first.</param>
    internal void Start(
        Func<CancellationToken, Task<OperationResult<TRow>>> work, Func<RootAccessException, TRow?> explain)
    {
        while (_unwritten >= _window)
        {
            Write(Take());
        }

        if (!Skips(explain))
        {
            _unwritten++;
            _ = Task.Run(() => RunAsync(work, explain));
        }
    }

    /// <summary>Writes what is ready; then whether an account is not begun any more, which is counted and explained.</summary>
    internal bool Skips(Func<RootAccessException, TRow?> explain)
    {
        WriteReady();
        if (_isRefusing)
        {
            WriteRow(Finished<TRow>.NeverStarted(explain));
        }

        return _isRefusing;
    }

    /// <summary>Writes a row and an error that needed no work, under the same rules as all others.</summary>
    internal void Report(Finished<TRow> finished)
    {
        WriteReady();
        Write(finished);
    }

    /// <summary>Waits for everything and writes it.</summary>
    internal void Drain()
    {
        while (_unwritten > 0)
        {
            Write(Take());
        }
    }

    /// <summary>Stops running work at its next safe point. From any thread.</summary>
    internal void Cancel()
    {
        _isRefusing = true;
        try
        {
            _cancellation.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // A stop may come while the cmdlet ends by itself; then there is nothing left to stop.
        }
    }

    /// <summary>Refuses new work, waits for what runs, and names the finished rows that nobody can be given.</summary>
    public void Dispose()
    {
        Cancel();
        List<TRow> lost = [];
        while (_unwritten > 0)
        {
            if (Take() is { HasRow: true } finished)
            {
                lost.Add(finished.Row!);
            }
        }

        _sink.End(lost);
        _slots.Dispose();
        _cancellation.Dispose();
        _finished.Dispose();
    }

    private void WriteReady()
    {
        while (_finished.TryTake(out Finished<TRow>? finished))
        {
            _unwritten--;
            Write(finished);
        }
    }

    private Finished<TRow> Take()
    {
        Finished<TRow>? finished;
        while (!_finished.TryTake(out finished, ProgressDisplay.Interval))
        {
            ShowProgress();
        }

        _unwritten--;
        return finished;
    }

    private void Write(Finished<TRow> finished)
    {
        if (finished.Error is { IsFatal: true })
        {
            _isRefusing = true;
            _failure ??= finished.Error;
        }

        WriteRow(finished);
        if (finished.Error is not null)
        {
            WriteError(finished.Error, finished.HasRow);
        }

        ShowProgress();
    }

    private void WriteError(RootAccessException error, bool hasRow)
    {
        if (_sink.StopsOnError)
        {
            // The error ends the pipeline at once: every other row has to be out before it.
            _isRefusing = true;
            while (_unwritten > 0)
            {
                WriteRow(Take());
            }
        }

        _sink.WriteError(error, hasRow);
    }

    private void WriteRow(Finished<TRow> finished)
    {
        if (!finished.WasStarted)
        {
            NotStarted++;
            finished = _failure is null ? finished : finished.Explain(_failure);
        }

        if (finished.HasRow && !_sink.WriteRow(finished.Row!))
        {
            // The pipeline was stopped: the row goes back to where Dispose finds it.
            _unwritten++;
            _finished.Add(finished);
            _sink.ThrowStopped();
        }
    }

    private async Task RunAsync(
        Func<CancellationToken, Task<OperationResult<TRow>>> work, Func<RootAccessException, TRow?> explain)
    {
        _finished.Add(await FinishAsync(work, explain).ConfigureAwait(false));
    }

    private async Task<Finished<TRow>> FinishAsync(
        Func<CancellationToken, Task<OperationResult<TRow>>> work, Func<RootAccessException, TRow?> explain)
    {
        try
        {
            await _slots.WaitAsync(_cancellation.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return Finished<TRow>.NeverStarted(explain);
        }

        try
        {
            return _isRefusing
                ? Finished<TRow>.NeverStarted(explain)
                : Finished<TRow>.From(await work(_cancellation.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (_isRefusing)
        {
            return Finished<TRow>.NeverStarted(explain);
        }
#pragma warning disable CA1031 // Whatever one account's work throws must not stop the others; it becomes its error.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Finished<TRow>.From(Failures.Wrap(exception));
        }
        finally
        {
            _slots.Release();
        }
    }
}
