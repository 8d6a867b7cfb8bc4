using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Tests.Tasks;

/// <summary>A session that can allow password recovery.</summary>
internal sealed class FakeRecoverySession(string accountId) : IPasswordRecoverySession
{
    private int _lag;

    public string AccountId { get; } = accountId;

    internal string LandsIn { get; set; } = accountId;

    internal bool Password { get; set; }

    internal bool SomebodyIsFaster { get; set; }

    internal int ReadsBehind { get; set; }

    internal Exception? ChangeFailure { get; set; }

    internal bool ChangeTakesEffect { get; set; } = true;

    internal List<string> Calls { get; } = [];

    public Task<string> GetCallerAccountIdAsync(CancellationToken cancellationToken) =>
        Answer("GetCallerIdentity", LandsIn);

    public Task<bool> HasPasswordAsync(CancellationToken cancellationToken) =>
        Answer("GetLoginProfile", Password && _lag-- <= 0);

    public async Task<bool> AllowRecoveryAsync(IChangeRecord record, CancellationToken cancellationToken)
    {
        await record.SendingAsync(null, cancellationToken);
        Calls.Add("CreateLoginProfile");
        Password |= ChangeTakesEffect;
        _lag = ReadsBehind;
        return ChangeFailure is null ? !SomebodyIsFaster : throw ChangeFailure;
    }

    public void Dispose() => Calls.Add("Dispose");

    private Task<T> Answer<T>(string call, T answer)
    {
        Calls.Add(call);
        return Task.FromResult(answer);
    }
}
