using System;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Core.Waiting;

/// <summary>Growing pauses between tries, within a limit in total.</summary>
internal sealed class BackOff
{
    private static readonly TimeSpan s_first = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(15);

    private readonly TimeProvider _timeProvider;
    private readonly DateTimeOffset _end;
    private readonly TimeSpan _longest;
    private TimeSpan _next;

    internal BackOff(TimeProvider timeProvider, TimeSpan limit)
        : this(timeProvider, timeProvider.GetUtcNow() + limit)
    {
    }

    internal BackOff(TimeProvider timeProvider, DateTimeOffset end)
        : this(timeProvider, end, s_first, s_longest)
    {
    }

    internal BackOff(TimeProvider timeProvider, DateTimeOffset end, TimeSpan first, TimeSpan longest)
    {
        _timeProvider = timeProvider;
        _end = end;
        _next = first;
        _longest = longest;
    }

    /// <summary>Pauses once more.</summary>
    /// <returns>False, without a pause, when the limit is reached.</returns>
    internal async Task<bool> TryWaitAsync(CancellationToken cancellationToken)
    {
        TimeSpan left = _end - _timeProvider.GetUtcNow();
        if (left <= TimeSpan.Zero)
        {
            return false;
        }

        await DelayAsync(left < _next ? left : _next, cancellationToken).ConfigureAwait(false);
        _next = _next + _next < _longest ? _next + _next : _longest;
        return true;
    }

#if NET8_0_OR_GREATER
    private Task DelayAsync(TimeSpan pause, CancellationToken cancellationToken) =>
        Task.Delay(pause, _timeProvider, cancellationToken);
#else
    private Task DelayAsync(TimeSpan pause, CancellationToken cancellationToken) =>
        _timeProvider.Delay(pause, cancellationToken);
#endif
}
