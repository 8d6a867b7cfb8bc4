using System;

namespace RootAccess.Core.Closure;

/// <summary>A request to close an account.</summary>
/// <param name="SentAt">When it was sent, or was to be.</param>
/// <param name="IsAccepted">Whether AWS accepted it; otherwise no answer is known.</param>
/// <param name="IsKnownSent">Whether it is known to have been sent.</param>
internal sealed record SentClosure(DateTimeOffset SentAt, bool IsAccepted, bool IsKnownSent = true);
