using System;
using System.Threading;

namespace RootAccess.Simulator.Server;

/// <summary>The system's clock, put forward by hand. Delays that are running take no notice.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private long _shiftTicks;

    public override DateTimeOffset GetUtcNow() =>
        System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _shiftTicks));

    public void Advance(TimeSpan duration) => Interlocked.Add(ref _shiftTicks, duration.Ticks);

    /// <summary>Goes forward to a moment, if it has not passed yet.</summary>
    public void CatchUp(DateTimeOffset moment)
    {
        TimeSpan missing = moment - GetUtcNow();
        if (missing > TimeSpan.Zero)
        {
            Advance(missing);
        }
    }
}
