using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Tests.Fakes;

/// <summary>Opens sessions on fake root users; an account without one is a call the test did not expect.</summary>
internal sealed class FakeRootSessions : IRootSessionPort
{
    private readonly Dictionary<string, FakeRootUser> _users = [];
    private readonly Queue<Exception> _failures = new();

    internal List<string> Opened { get; } = [];

    /// <summary>How many sessions were opened and not disposed.</summary>
    internal int OpenCount { get; set; }

    internal FakeRootUser Add(string accountId) => _users[accountId] = new FakeRootUser(accountId, this);

    internal void FailNext(Exception failure, int times = 1)
    {
        for (int i = 0; i < times; i++)
        {
            _failures.Enqueue(failure);
        }
    }

    public IDisposable LimitRate(double callsPerSecond, bool isNamed) => throw new NotSupportedException();

    public Task<IRootCredentialSession> OpenCredentialSessionAsync(
        string accountId, string taskName, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Opened.Add($"{taskName} {accountId}");
        if (_failures.Count > 0)
        {
            return Task.FromException<IRootCredentialSession>(_failures.Dequeue());
        }

        FakeRootUser user = _users.TryGetValue(accountId, out FakeRootUser? known)
            ? known
            : throw new InvalidOperationException($"Unexpected root session in {accountId}.");
        OpenCount++;
        return Task.FromResult<IRootCredentialSession>(new FakeSession(user, taskName));
    }
}
