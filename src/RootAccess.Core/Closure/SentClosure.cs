using System;

namespace RootAccess.Core.Closure;

/// <summary>A request to close an account.</summary>
/// <param name="SentAt">When it was sent.</param>
/// <param name="IsAccepted">Whether AWS accepted it; otherwise its answer was lost.</param>
internal sealed record SentClosure(DateTimeOffset SentAt, bool IsAccepted);
