using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Tests.Fakes;

/// <summary>Registrations of delegated administrators, whose reads may lag behind.</summary>
internal sealed class FakeDelegations(FakeOrganization organization) : IDelegationPort
{
    internal static readonly DateTimeOffset Since = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

    private IReadOnlyList<(string AccountId, string Service)> _visible = [];
    private int _lag;

    internal List<string> Calls { get; } = [];

    internal List<(string AccountId, string Service)> Registered { get; } = [];

    /// <summary>How many lists after a change still show the state before it.</summary>
    internal int ReadsBehind { get; set; }

    internal Exception? ListFailure { get; set; }

    internal Exception? ListServicesFailure { get; set; }

    internal Exception? ChangeFailure { get; set; }

    internal bool ChangeFailsAfterEffect { get; set; }

    public Task<IReadOnlyList<DelegatedAdministratorDescription>> ListAsync(
        string? servicePrincipal, CancellationToken cancellationToken)
    {
        Calls.Add($"List {servicePrincipal ?? "*"}");
        if (ListFailure is not null)
        {
            return Task.FromException<IReadOnlyList<DelegatedAdministratorDescription>>(ListFailure);
        }

        if (_lag-- <= 0)
        {
            _visible = [.. Registered];
        }

        return Task.FromResult<IReadOnlyList<DelegatedAdministratorDescription>>(
        [
            .. _visible
                .Where(entry => servicePrincipal is null || entry.Service == servicePrincipal)
                .Select(entry => entry.AccountId)
                .Distinct()
                .Select(id => new DelegatedAdministratorDescription(organization[id], Since)),
        ]);
    }

    public Task<IReadOnlyList<string>> ListServicesAsync(string accountId, CancellationToken cancellationToken)
    {
        Calls.Add($"ListServices {accountId}");
        return ListServicesFailure is not null
            ? Task.FromException<IReadOnlyList<string>>(ListServicesFailure)
            : Task.FromResult<IReadOnlyList<string>>(
                [.. Registered.Where(entry => entry.AccountId == accountId).Select(entry => entry.Service)]);
    }

    public Task<bool> RegisterAsync(
        string accountId, string servicePrincipal, IChangeRecord record, CancellationToken cancellationToken) =>
        Change($"Register {accountId}", record, () =>
        {
            bool isNew = !Registered.Contains((accountId, servicePrincipal));
            if (isNew)
            {
                Registered.Add((accountId, servicePrincipal));
            }

            return isNew;
        });

    public Task<bool> DeregisterAsync(
        string accountId, string servicePrincipal, IChangeRecord record, CancellationToken cancellationToken) =>
        Change($"Deregister {accountId}", record, () => Registered.Remove((accountId, servicePrincipal)));

    private async Task<bool> Change(string call, IChangeRecord record, Func<bool> effect)
    {
        await record.SendingAsync(FakeClient.AccessKeyId, CancellationToken.None);
        Calls.Add(call);
        bool hasChanged = false;
        if (ChangeFailure is null || ChangeFailsAfterEffect)
        {
            _lag = ReadsBehind;
            hasChanged = effect();
        }

        return ChangeFailure is null ? hasChanged : throw ChangeFailure;
    }
}
