using System;

namespace RootAccess.Core.Ports;

/// <summary>The last use of an access key.</summary>
/// <param name="LastUsed">When; null when never.</param>
/// <param name="Service">The service it was used with; null when never.</param>
/// <param name="Region">The Region it was used in; null when never.</param>
public sealed record AccessKeyUse(DateTimeOffset? LastUsed, string? Service, string? Region);
