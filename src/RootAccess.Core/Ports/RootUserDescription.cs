using System;

namespace RootAccess.Core.Ports;

/// <summary>The root user as GetUser gives it.</summary>
/// <param name="AccountId">The account the session is really in.</param>
/// <param name="Arn">The root user's ARN.</param>
/// <param name="PasswordLastUsed">When the password was last used; null when never, or AWS has no record.</param>
public sealed record RootUserDescription(string AccountId, string Arn, DateTimeOffset? PasswordLastUsed);
