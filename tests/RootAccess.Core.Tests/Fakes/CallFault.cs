using System;

namespace RootAccess.Core.Tests.Fakes;

/// <summary>What happens to one call of a session.</summary>
/// <param name="Failure">Thrown instead of an answer; null for the usual answer.</param>
/// <param name="WithEffect">Whether a deletion takes effect.</param>
/// <param name="Hook">Run when the call arrives; null for nothing.</param>
/// <param name="HookAfter">Run when the call has had its effect; null for nothing.</param>
internal sealed record CallFault(
    Exception? Failure, bool WithEffect, Action? Hook = null, Action? HookAfter = null);
