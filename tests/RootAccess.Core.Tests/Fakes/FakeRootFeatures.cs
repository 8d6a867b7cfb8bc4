using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Tests.Fakes;

/// <summary>IAM's two switches, whose reads may lag behind.</summary>
internal sealed class FakeRootFeatures : IRootFeaturePort
{
    private HashSet<string> _visible = [];
    private int _lag;

    internal FakeRootFeatures(params string[] enabled)
    {
        Enabled = [.. enabled];
        _visible = [.. enabled];
    }

    internal List<string> Calls { get; } = [];

    internal HashSet<string> Enabled { get; }

    /// <summary>How many reads after a change still show the state before it.</summary>
    internal int ReadsBehind { get; set; }

    internal Exception? ListFailure { get; set; }

    internal Exception? ChangeFailure { get; set; }

    internal bool ChangeFailsAfterEffect { get; set; }

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken)
    {
        Calls.Add("List");
        if (ListFailure is not null)
        {
            throw ListFailure;
        }

        if (_lag-- <= 0)
        {
            _visible = [.. Enabled];
        }

        return Task.FromResult<IReadOnlyList<string>>([.. _visible]);
    }

    public Task EnableAsync(string featureName, IChangeRecord record, CancellationToken cancellationToken) =>
        Change($"Enable {featureName}", record, () => Enabled.Add(featureName));

    public Task DisableAsync(string featureName, IChangeRecord record, CancellationToken cancellationToken) =>
        Change($"Disable {featureName}", record, () => Enabled.Remove(featureName));

    private async Task Change(string call, IChangeRecord record, Func<bool> effect)
    {
        await record.SendingAsync(FakeClient.AccessKeyId, CancellationToken.None);
        Calls.Add(call);
        if (ChangeFailure is null || ChangeFailsAfterEffect)
        {
            _lag = ReadsBehind;
            effect();
        }

        if (ChangeFailure is not null)
        {
            throw ChangeFailure;
        }
    }
}
