using System;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Aws.Calls;

/// <summary>Waiting by the connection's clock, alike on both targets.</summary>
internal static class TimeProviderExtensions
{
    public static Task DelayAsync(
        this TimeProvider timeProvider, TimeSpan delay, CancellationToken cancellationToken) =>
#if NET8_0_OR_GREATER
        Task.Delay(delay, timeProvider, cancellationToken);
#else
        timeProvider.Delay(delay, cancellationToken);
#endif

    public static CancellationTokenSource CreateTimeout(this TimeProvider timeProvider, TimeSpan delay) =>
#if NET8_0_OR_GREATER
        new(delay, timeProvider);
#else
        timeProvider.CreateCancellationTokenSource(delay);
#endif
}
