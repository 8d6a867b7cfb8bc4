using System;
using System.Threading;
using System.Threading.Tasks;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using RootAccess.Aws.Calls;
using RootAccess.Aws.Credentials;
using RootAccess.Aws.Endpoints;
using RootAccess.Aws.Throttling;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;

namespace RootAccess.Aws.RootSessions;

/// <summary>Calls AssumeRoot.</summary>
internal sealed class RootSessionOpener : IDisposable
{
    private const int LongestSeconds = 900;

    private readonly AwsEndpoints _endpoints;
    private readonly AwsCaller _caller;
    private readonly IRenewableKeys _keys;
    private readonly RateBudget _budget;
    private readonly AmazonSecurityTokenServiceClient _sts;
    private readonly AmazonSecurityTokenServiceClient _primarySts;

    public RootSessionOpener(
        AwsEndpoints endpoints,
        AwsCaller caller,
        IRenewableKeys keys,
        Amazon.Runtime.AWSCredentials credentials,
        RateBudget budget)
    {
        _endpoints = endpoints;
        _caller = caller;
        _keys = keys;
        _budget = budget;
        _sts = new AmazonSecurityTokenServiceClient(credentials, endpoints.StsConfig(endpoints.StsRegion));
        _primarySts = new AmazonSecurityTokenServiceClient(
            credentials, endpoints.StsConfig(endpoints.Partition.PrimaryRegion));
    }

    /// <summary>
    /// Opens a session. Where STS of the chosen Region is not active in the member account, STS of the partition's
    /// primary Region is, always.
    /// </summary>
    public Task<ExpiringKeys> OpenAsync(string accountId, string taskName, CancellationToken cancellationToken) =>
        OpenAsync(accountId, taskName, LongestSeconds, null, cancellationToken);

    /// <summary>Opens a session of a chosen length.</summary>
    public async Task<ExpiringKeys> OpenAsync(
        string accountId,
        string taskName,
        int durationSeconds,
        IChangeRecord? record,
        CancellationToken cancellationToken)
    {
        try
        {
            return await OpenAsync(_sts, accountId, taskName, durationSeconds, record, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (RootAccessException failure) when (
            failure.Aws?.Code == ErrorCodes.RegionDisabled
            && _endpoints.StsRegion != _endpoints.Partition.PrimaryRegion)
        {
            return await OpenAsync(_primarySts, accountId, taskName, durationSeconds, record, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        _sts.Dispose();
        _primarySts.Dispose();
    }

    private async Task<ExpiringKeys> OpenAsync(
        AmazonSecurityTokenServiceClient sts,
        string accountId,
        string taskName,
        int durationSeconds,
        IChangeRecord? record,
        CancellationToken cancellationToken)
    {
        AssumeRootRequest request = new()
        {
            TargetPrincipal = accountId,
            TaskPolicyArn = new PolicyDescriptorType
            {
                Arn = $"arn:{_endpoints.Partition.Name}:iam::aws:policy/root-task/{taskName}",
            },
            DurationSeconds = durationSeconds,
        };
        AwsCall call = new()
        {
            Service = AwsEndpoints.Sts,
            Operation = "AssumeRoot",
            AccountId = accountId,
            Keys = _keys,
            Budget = _budget,
            Kind = record is null ? CallKind.Read : CallKind.Change,
            Record = record,
        };
        AssumeRootResponse response = await _caller.CallAsync(
            call, token => sts.AssumeRootAsync(request, token), cancellationToken).ConfigureAwait(false);
        return StsAccess.ToKeys(response.Credentials ?? throw new RootAccessException(
            ErrorIds.UnexpectedResponse,
            FailureCategory.ProtocolError,
            $"The answer to AssumeRoot for account {accountId} holds no credentials.")
        {
            Target = accountId,
        });
    }
}
