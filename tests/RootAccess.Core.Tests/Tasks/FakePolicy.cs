using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Core.Tests.Tasks;

/// <summary>The policy of a bucket or queue; its reads may lag and its changes go without an answer.</summary>
internal sealed class FakePolicy
{
    private string? _visible;
    private int _lag;

    internal FakePolicy(string? text) => Text = _visible = text;

    internal string? Text { get; private set; }

    internal List<string> Calls { get; } = [];

    /// <summary>How many reads after a change still show what was before.</summary>
    internal int ReadsBehind { get; set; }

    /// <summary>What AWS makes of a policy it stores.</summary>
    internal Func<string, string> Store { get; set; } = text => text;

    internal Exception? ChangeFailure { get; set; }

    internal bool ChangeTakesEffect { get; set; } = true;

    /// <summary>Thrown by reads, first one first; null for an answer.</summary>
    internal Queue<Exception?> ReadFailures { get; } = new();

    internal Action BeforeChange { get; set; } = () => { };

    internal Action AfterChange { get; set; } = () => { };

    internal bool IsDisposed { get; set; }

    internal Task<T> CallAsync<T>(string call, T answer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Calls.Add(call);
        return Task.FromResult(answer);
    }

    internal Task<string?> ReadAsync(string call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Calls.Add(call);
        if (ReadFailures.TryDequeue(out Exception? failure) && failure is not null)
        {
            return Task.FromException<string?>(failure);
        }

        if (_lag-- <= 0)
        {
            _visible = Text;
        }

        return Task.FromResult(_visible);
    }

    // As the port promises: the token is looked at before the request is sent, never after.
    internal Task ChangeAsync(string call, string? policy, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Calls.Add(call);
        BeforeChange();
        if (ChangeTakesEffect)
        {
            _lag = ReadsBehind;
            Text = policy is null ? null : Store(policy);
        }

        AfterChange();
        return ChangeFailure is null ? Task.CompletedTask : Task.FromException(ChangeFailure);
    }
}
