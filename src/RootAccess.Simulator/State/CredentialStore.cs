using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Simulator.Security;

namespace RootAccess.Simulator.State;

/// <summary>Every access key that was ever handed out, long-term and temporary, and whose it is.</summary>
internal sealed class CredentialStore
{
    // For this long AWS would still say that a session expired; after it, the key is unknown.
    private static readonly TimeSpan s_memory = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<string, IssuedCredential> _credentials = new();
    private readonly ConcurrentQueue<IssuedCredential> _sessions = new();

    /// <summary>Every credential, in an order that does not depend on chance.</summary>
    public IReadOnlyList<IssuedCredential> All => _credentials.Values
        .OrderBy(credential => credential.AccessKeyId, StringComparer.Ordinal)
        .ToArray();

    public void Add(IssuedCredential credential) => _credentials[credential.AccessKeyId] = credential;

    /// <summary>Adds credentials, temporary ones as a rule, and forgets those that expired long ago.</summary>
    public void AddSession(IssuedCredential session, DateTimeOffset now)
    {
        Add(session);
        if (session.Expiration is null)
        {
            return;
        }

        _sessions.Enqueue(session);
        while (_sessions.TryPeek(out IssuedCredential? oldest) && oldest.Expiration + s_memory < now)
        {
            _sessions.TryDequeue(out _);
            Remove(oldest.AccessKeyId);
        }
    }

    public void Remove(string accessKeyId) => _credentials.TryRemove(accessKeyId, out _);

    public IssuedCredential? Find(string accessKeyId) =>
        _credentials.TryGetValue(accessKeyId, out IssuedCredential? credential) ? credential : null;
}
