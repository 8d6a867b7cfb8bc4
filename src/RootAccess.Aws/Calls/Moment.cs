using System;

namespace RootAccess.Aws.Calls;

/// <summary>Reads the SDK's times, which are UTC whether they say so or not.</summary>
internal static class Moment
{
    public static DateTimeOffset Of(DateTime time) => new(
        time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time.ToUniversalTime());

    public static DateTimeOffset? Of(DateTime? time) => time is { } known ? Of(known) : null;
}
