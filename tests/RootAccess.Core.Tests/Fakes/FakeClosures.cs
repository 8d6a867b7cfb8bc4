using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Tests.Fakes;

/// <summary>Takes requests to close accounts, and puts the accounts in the state a test asks for.</summary>
internal sealed class FakeClosures(FakeOrganization organization) : IAccountClosurePort
{
    private readonly Queue<Exception?> _answers = new();

    internal List<string> Requests { get; } = [];

    /// <summary>What an account reads as after its request was accepted.</summary>
    internal string StateAfter { get; set; } = AccountState.PendingClosure;

    /// <summary>Run when a request arrives.</summary>
    internal Action<string>? OnRequest { get; set; }

    /// <summary>The answers to the next requests, null for acceptance; afterwards every request is accepted.</summary>
    internal FakeClosures Answer(params Exception?[] answers)
    {
        foreach (Exception? answer in answers)
        {
            _answers.Enqueue(answer);
        }

        return this;
    }

    // As the port promises: the token is looked at before the request is sent, never after.
    public async Task CloseAsync(string accountId, IChangeRecord record, CancellationToken cancellationToken)
    {
        await record.SendingAsync(FakeClient.AccessKeyId, cancellationToken);
        Requests.Add(accountId);
        OnRequest?.Invoke(accountId);
        if (_answers.TryDequeue(out Exception? failure) && failure is not null)
        {
            throw failure;
        }

        organization[accountId] = organization[accountId] with { State = StateAfter };
    }
}
