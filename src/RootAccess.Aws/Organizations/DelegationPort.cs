using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using RootAccess.Aws.Calls;
using RootAccess.Aws.Endpoints;
using RootAccess.Aws.Throttling;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;

namespace RootAccess.Aws.Organizations;

/// <summary>Delegated administrators, with the caller's keys.</summary>
internal sealed class DelegationPort(
    IAmazonOrganizations client, AwsCaller caller, IRenewableKeys keys, RateBudgets budgets) : IDelegationPort
{
    private const string AlreadyRegistered = "AccountAlreadyRegisteredException";
    private const string NotRegistered = "AccountNotRegisteredException";

    public async Task<IReadOnlyList<DelegatedAdministratorDescription>> ListAsync(
        string? servicePrincipal, CancellationToken cancellationToken)
    {
        const string operation = DelegatedAdministratorList.Operation;
        IReadOnlyList<DelegatedAdministrator> administrators = await DelegatedAdministratorList.ReadAsync(
            client, caller, Call(operation, CallKind.Read), servicePrincipal, cancellationToken).ConfigureAwait(false);
        return [.. administrators.Select(administrator => new DelegatedAdministratorDescription(
            AccountMapper.Map(administrator, operation), Moment.Of(administrator.DelegationEnabledDate)))];
    }

    public async Task<IReadOnlyList<string>> ListServicesAsync(string accountId, CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyList<DelegatedService> services = await Pages.ReadAsync(
                next => caller.CallAsync(
                    Call("ListDelegatedServicesForAccount", CallKind.Read) with { AccountId = accountId },
                    token => client.ListDelegatedServicesForAccountAsync(
                        new ListDelegatedServicesForAccountRequest { AccountId = accountId, NextToken = next }, token),
                    cancellationToken),
                page => page.DelegatedServices,
                page => page.NextToken).ConfigureAwait(false);
            return [.. services.Select(service => service.ServicePrincipal ?? string.Empty)];
        }
        catch (RootAccessException failure) when (failure.Aws?.Code == NotRegistered)
        {
            return [];
        }
    }

    public Task<bool> RegisterAsync(
        string accountId, string servicePrincipal, IChangeRecord record, CancellationToken cancellationToken) =>
        ChangeAsync(
            Call("RegisterDelegatedAdministrator", CallKind.Change) with { AccountId = accountId, Record = record },
            token => client.RegisterDelegatedAdministratorAsync(
                new RegisterDelegatedAdministratorRequest
                {
                    AccountId = accountId,
                    ServicePrincipal = servicePrincipal,
                },
                token),
            AlreadyRegistered,
            cancellationToken);

    public Task<bool> DeregisterAsync(
        string accountId, string servicePrincipal, IChangeRecord record, CancellationToken cancellationToken) =>
        ChangeAsync(
            Call("DeregisterDelegatedAdministrator", CallKind.Change) with { AccountId = accountId, Record = record },
            token => client.DeregisterDelegatedAdministratorAsync(
                new DeregisterDelegatedAdministratorRequest
                {
                    AccountId = accountId,
                    ServicePrincipal = servicePrincipal,
                },
                token),
            NotRegistered,
            cancellationToken);

    private async Task<bool> ChangeAsync<T>(
        AwsCall call, Func<CancellationToken, Task<T>> send, string doneBefore, CancellationToken cancellationToken)
    {
        try
        {
            await caller.CallAsync(call, send, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (RootAccessException failure) when (failure.Aws?.Code == doneBefore)
        {
            return false;
        }
    }

    private AwsCall Call(string operation, CallKind kind) => new()
    {
        Service = AwsEndpoints.Organizations,
        Operation = operation,
        Kind = kind,
        Keys = keys,
        Budget = budgets.Organizations(operation),
    };
}
