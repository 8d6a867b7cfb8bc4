using System;
using System.Threading;
using System.Threading.Tasks;
using Amazon.IdentityManagement;
using RootAccess.Aws.Calls;
using RootAccess.Aws.Endpoints;
using RootAccess.Aws.Throttling;
using RootAccess.Core.Ports;

namespace RootAccess.Aws.RootSessions;

/// <summary>Opens root sessions, at the connection's rate.</summary>
internal sealed class RootSessionPort(
    RootSessionOpener opener, AwsEndpoints endpoints, AwsCaller caller, RateBudgets budgets, TimeProvider timeProvider)
    : IRootSessionPort
{
    private readonly RateBudget _iam = budgets.Iam(endpoints.IamAddress());

    // Settings for all sessions; only their keys differ.
    private readonly AmazonIdentityManagementServiceConfig _config = endpoints.IamConfig();

    public IDisposable LimitRate(double callsPerSecond, bool isNamed)
    {
        // No built-in check on both targets: NaN must be refused too.
        if (!(callsPerSecond > 0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(callsPerSecond), callsPerSecond, "The rate must be greater than zero.");
        }

        return budgets.AssumeRootCeilings.Set(callsPerSecond, isNamed);
    }

    public async Task<IRootCredentialSession> OpenCredentialSessionAsync(
        string accountId, string taskName, CancellationToken cancellationToken)
    {
        RootSessionKeys keys = new(opener, accountId, taskName, timeProvider);
        try
        {
            await keys.PrepareAsync(cancellationToken).ConfigureAwait(false);
            return new RootCredentialSession(
                keys,
                new AmazonIdentityManagementServiceClient(keys.Current, _config),
                accountId,
                caller,
                _iam);
        }
        catch
        {
            keys.Dispose();
            throw;
        }
    }
}
