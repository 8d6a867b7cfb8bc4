using System;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Core.Waiting;

/// <summary>
/// One slow read for many readers: concurrent readers share it, its value is kept for a while, a failure is not kept.
/// What took long to read is kept for ten times as long as that, lest the reading never ends.
/// A reader that gives up leaves the others waiting undisturbed; the read itself stops when the last one leaves.
/// </summary>
internal sealed class SharedRead<T>
    where T : class
{
    private readonly object _gate = new();
    private readonly TimeProvider _timeProvider;
    private readonly TimeSpan _maximumAge;
    private readonly Func<CancellationToken, Task<T>> _read;
    private Flight? _flight;
    private T? _kept;
    private T? _last;
    private DateTimeOffset _keptSince;
    private TimeSpan _keptFor;

    internal SharedRead(TimeProvider timeProvider, TimeSpan maximumAge, Func<CancellationToken, Task<T>> read)
    {
        _timeProvider = timeProvider;
        _maximumAge = maximumAge;
        _read = read;
    }

    /// <summary>The value read last, however old; null before the first.</summary>
    internal T? Last => Volatile.Read(ref _last);

    internal async Task<T> GetAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Flight flight;
        lock (_gate)
        {
            if (_kept is { } kept && _timeProvider.GetUtcNow() - _keptSince < _keptFor)
            {
                return kept;
            }

            flight = _flight ??= StartFlight();
            flight.Readers++;
        }

        try
        {
            return await flight.Completion
                .WaitAsync(Timeout.InfiniteTimeSpan, _timeProvider, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Leave(flight);
        }
    }

    /// <summary>Forgets the value kept, so that the next reader reads again.</summary>
    internal void Forget()
    {
        lock (_gate)
        {
            _kept = null;
            _flight = null;
        }
    }

    private Flight StartFlight()
    {
        Flight flight = new();
        flight.Completion = Task.Run(() => RunAsync(flight), CancellationToken.None);
        return flight;
    }

    private async Task<T> RunAsync(Flight flight)
    {
        // The age counts from before the read: the answer may be that old.
        DateTimeOffset since = _timeProvider.GetUtcNow();
        try
        {
            T value = await _read(flight.Stop.Token).ConfigureAwait(false);
            var tenfold = TimeSpan.FromTicks((_timeProvider.GetUtcNow() - since).Ticks * 10);
            lock (_gate)
            {
                if (_flight == flight)
                {
                    _kept = value;
                    _last = value;
                    _keptSince = since;
                    _keptFor = tenfold > _maximumAge ? tenfold : _maximumAge;
                }
            }

            return value;
        }
        finally
        {
            lock (_gate)
            {
                _flight = _flight == flight ? null : _flight;
            }
        }
    }

    private void Leave(Flight flight)
    {
        lock (_gate)
        {
            flight.Readers--;
            if (flight.Readers > 0 || flight.Completion.IsCompleted)
            {
                return;
            }

            _flight = _flight == flight ? null : _flight;
        }

        flight.Stop.Cancel();
    }

    private sealed class Flight
    {
        // Not disposed: it has no timer, and a reader may be leaving while the read ends.
        internal CancellationTokenSource Stop { get; } = new();

        internal Task<T> Completion { get; set; } = null!;

        internal int Readers { get; set; }
    }
}
