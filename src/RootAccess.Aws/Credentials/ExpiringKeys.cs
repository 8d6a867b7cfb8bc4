using System;
using Amazon.Runtime;

namespace RootAccess.Aws.Credentials;

/// <summary>Keys and their end. Not a record, whose text would show its members.</summary>
/// <param name="keys">The keys.</param>
/// <param name="expiration">When they end; null when they do not, or it is not known.</param>
internal sealed class ExpiringKeys(ImmutableCredentials keys, DateTimeOffset? expiration)
{
    public ImmutableCredentials Keys { get; } = keys;

    public DateTimeOffset? Expiration { get; } = expiration;
}
