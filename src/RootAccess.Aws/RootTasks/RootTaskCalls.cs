using System;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Aws.Calls;
using RootAccess.Aws.RootSessions;
using RootAccess.Aws.Throttling;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;

namespace RootAccess.Aws.RootTasks;

/// <summary>The calls of one root session to one service.</summary>
/// <param name="caller">Sends them.</param>
/// <param name="keys">What they are signed with.</param>
/// <param name="service">The service's short name.</param>
/// <param name="accountId">The member account.</param>
/// <param name="budget">The budget they draw on; null for none.</param>
internal sealed class RootTaskCalls(
    AwsCaller caller, RootSessionKeys keys, string service, string accountId, RateBudget? budget = null)
{
    public string AccountId => accountId;

    public Task<T> ReadAsync<T>(
        string operation, Func<CancellationToken, Task<T>> send, CancellationToken cancellationToken) =>
        caller.CallAsync(Call(operation, CallKind.Read), send, cancellationToken);

    public Task<T> ChangeAsync<T>(
        string operation,
        IChangeRecord record,
        Func<CancellationToken, Task<T>> send,
        CancellationToken cancellationToken) =>
        caller.CallAsync(Call(operation, CallKind.Change) with { Record = record }, send, cancellationToken);

    /// <summary>An answer without something it must have.</summary>
    public RootAccessException Missing(string operation, string member) => new(
        ErrorIds.UnexpectedResponse,
        FailureCategory.ProtocolError,
        $"The answer to {operation} for account {accountId} has no {member}.")
    {
        Target = accountId,
    };

    private AwsCall Call(string operation, CallKind kind) => new()
    {
        Service = service,
        Operation = operation,
        Kind = kind,
        AccountId = accountId,
        Keys = keys,
        Budget = budget,
    };
}
