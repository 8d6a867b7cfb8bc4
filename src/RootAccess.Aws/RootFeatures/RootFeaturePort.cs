using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using RootAccess.Aws.Calls;
using RootAccess.Aws.Endpoints;
using RootAccess.Aws.Throttling;
using RootAccess.Core.Ports;

namespace RootAccess.Aws.RootFeatures;

/// <summary>IAM's organization-wide root features, with the caller's keys.</summary>
internal sealed class RootFeaturePort(
    IAmazonIdentityManagementService client, AwsCaller caller, IRenewableKeys keys, RateBudget budget)
    : IRootFeaturePort
{
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken)
    {
        ListOrganizationsFeaturesResponse response = await CallAsync(
            "ListOrganizationsFeatures",
            null,
            token => client.ListOrganizationsFeaturesAsync(new ListOrganizationsFeaturesRequest(), token),
            cancellationToken).ConfigureAwait(false);
        return response.EnabledFeatures ?? [];
    }

    public Task EnableAsync(
        string featureName, IChangeRecord record, CancellationToken cancellationToken) => featureName switch
    {
        RootFeatureName.RootCredentialsManagement => CallAsync(
            "EnableOrganizationsRootCredentialsManagement",
            record,
            token => client.EnableOrganizationsRootCredentialsManagementAsync(
                new EnableOrganizationsRootCredentialsManagementRequest(), token),
            cancellationToken),
        RootFeatureName.RootSessions => CallAsync(
            "EnableOrganizationsRootSessions",
            record,
            token => client.EnableOrganizationsRootSessionsAsync(new EnableOrganizationsRootSessionsRequest(), token),
            cancellationToken),
        _ => throw Unknown(featureName),
    };

    public Task DisableAsync(
        string featureName, IChangeRecord record, CancellationToken cancellationToken) => featureName switch
    {
        RootFeatureName.RootCredentialsManagement => CallAsync(
            "DisableOrganizationsRootCredentialsManagement",
            record,
            token => client.DisableOrganizationsRootCredentialsManagementAsync(
                new DisableOrganizationsRootCredentialsManagementRequest(), token),
            cancellationToken),
        RootFeatureName.RootSessions => CallAsync(
            "DisableOrganizationsRootSessions",
            record,
            token => client.DisableOrganizationsRootSessionsAsync(new DisableOrganizationsRootSessionsRequest(), token),
            cancellationToken),
        _ => throw Unknown(featureName),
    };

    private static ArgumentOutOfRangeException Unknown(string featureName) =>
        new(nameof(featureName), featureName, "Not one of IAM's organization-wide root features.");

    private Task<T> CallAsync<T>(
        string operation,
        IChangeRecord? record,
        Func<CancellationToken, Task<T>> send,
        CancellationToken cancellationToken) =>
        caller.CallAsync(
            new AwsCall
            {
                Service = AwsEndpoints.Iam,
                Operation = operation,
                Kind = record is null ? CallKind.Read : CallKind.Change,
                Record = record,
                Keys = keys,
                Budget = budget,
            },
            send,
            cancellationToken);
}
