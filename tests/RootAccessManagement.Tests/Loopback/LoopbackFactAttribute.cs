using System;

namespace RootAccessManagement.Tests.Loopback;

/// <summary>
/// A test against <see cref="LoopbackAws"/>: only OpenSSL takes the certificates to trust from the environment.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LoopbackFactAttribute : FactAttribute
{
    internal static readonly string? Reason =
        OperatingSystem.IsLinux() ? null : "Only on Linux can a process be told by its environment whom to trust.";

    public LoopbackFactAttribute() => Skip = Reason;
}
