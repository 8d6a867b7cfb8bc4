using System;

namespace RootAccessManagement.Tests.Loopback;

/// <summary>As <see cref="LoopbackFactAttribute"/>, with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LoopbackTheoryAttribute : TheoryAttribute
{
    public LoopbackTheoryAttribute() => Skip = LoopbackFactAttribute.Reason;
}
