using System.Collections.Concurrent;
using RootAccess.Simulator.Security;

namespace RootAccess.Simulator.State;

/// <summary>Every access key that was ever handed out, long-term and temporary, and whose it is.</summary>
internal sealed class CredentialStore
{
    private readonly ConcurrentDictionary<string, IssuedCredential> _credentials = new();

    public void Add(IssuedCredential credential) => _credentials[credential.AccessKeyId] = credential;

    public void Remove(string accessKeyId) => _credentials.TryRemove(accessKeyId, out _);

    public IssuedCredential? Find(string accessKeyId) =>
        _credentials.TryGetValue(accessKeyId, out IssuedCredential? credential) ? credential : null;
}
