using System.Threading;
using System.Threading.Tasks;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using RootAccess.Aws.Calls;
using RootAccess.Aws.Endpoints;
using RootAccess.Aws.Throttling;
using RootAccess.Core.Ports;

namespace RootAccess.Aws.Organizations;

/// <summary>Closes member accounts, with the caller's keys.</summary>
internal sealed class AccountClosurePort(
    IAmazonOrganizations client, AwsCaller caller, IRenewableKeys keys, RateBudgets budgets) : IAccountClosurePort
{
    private const string Operation = "CloseAccount";

    public Task CloseAsync(
        string accountId, IChangeRecord record, CancellationToken cancellationToken) => caller.CallAsync(
        new AwsCall
        {
            Service = AwsEndpoints.Organizations,
            Operation = Operation,
            Kind = CallKind.Change,
            Record = record,
            AccountId = accountId,
            Keys = keys,
            Budget = budgets.Organizations(Operation),
        },
        token => client.CloseAccountAsync(new CloseAccountRequest { AccountId = accountId }, token),
        cancellationToken);
}
