using System;

namespace RootAccess.Aws.Calls;

/// <summary>Chance for waits. Nothing secret depends on it.</summary>
internal static class Jitter
{
    public static double Next() => (Guid.NewGuid().GetHashCode() & 0xFFFF) / (double)0xFFFF;
}
