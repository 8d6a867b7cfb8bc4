using System.Threading;
using System.Threading.Tasks;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using RootAccess.Aws.Calls;
using RootAccess.Aws.Endpoints;
using RootAccess.Aws.RootSessions;
using RootAccess.Aws.Throttling;
using RootAccess.Core.Ports;

namespace RootAccess.Aws.Connections;

/// <summary>What AWS knows of the caller, asked with the caller's keys.</summary>
internal sealed class CallerPort(
    IAmazonIdentityManagementService client, AwsCaller caller, CallerKeys keys, RateBudget budget) : ICallerPort
{
    public async Task<CallerDescription> IdentifyAsync(CancellationToken cancellationToken)
    {
        CallerIdentity identity = await keys.IdentifyAsync(cancellationToken).ConfigureAwait(false);
        return new CallerDescription(identity.AccountId, identity.Arn, identity.IsRootUser);
    }

    public async Task<RootCredentialFlags> GetAccountSummaryAsync(CancellationToken cancellationToken)
    {
        AwsCall call = new()
        {
            Service = AwsEndpoints.Iam,
            Operation = AccountSummary.Operation,
            Keys = keys,
            Budget = budget,
        };
        GetAccountSummaryResponse response = await caller.CallAsync(
            call,
            token => client.GetAccountSummaryAsync(new GetAccountSummaryRequest(), token),
            cancellationToken).ConfigureAwait(false);
        return AccountSummary.Read(response, accountId: null);
    }
}
