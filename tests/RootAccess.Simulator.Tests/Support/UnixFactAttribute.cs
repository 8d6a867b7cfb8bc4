using System;
using Xunit;

namespace RootAccess.Simulator.Tests.Support;

/// <summary>A test of something that Windows does not have, such as signals.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has no signals to send." : null;
}
