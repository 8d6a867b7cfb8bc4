using System;
using System.Threading;
using System.Threading.Tasks;
using Amazon.Runtime;
using Amazon.SecurityToken;
using RootAccess.Aws.Calls;
using RootAccess.Aws.Endpoints;

namespace RootAccess.Aws.Credentials;

/// <summary>
/// Calls STS while credentials are resolved, under the same trust in endpoints as every other call. Connections are
/// kept for the length of one call: these are made once an hour.
/// </summary>
internal sealed class StsAccess(ConnectOptions options, EndpointSettings settings, AwsCaller caller)
{
    public TimeProvider TimeProvider => options.TimeProvider;

    /// <summary>Makes one call that answers with keys.</summary>
    /// <param name="operation">The API operation.</param>
    /// <param name="signedBy">The keys that sign.</param>
    /// <param name="send">Makes the call.</param>
    /// <returns>The keys.</returns>
    public async Task<ExpiringKeys> GetKeysAsync(
        string operation,
        AWSCredentials signedBy,
        Func<IAmazonSecurityTokenService, CancellationToken, Task<Amazon.SecurityToken.Model.Credentials>> send)
    {
        using AwsHttp http = new(options);
        var endpoints = AwsEndpoints.Create(options, settings, http);
        using AmazonSecurityTokenServiceClient sts = new(signedBy, endpoints.StsConfig(endpoints.StsRegion));
        Amazon.SecurityToken.Model.Credentials keys = await caller.CallAsync(
            new AwsCall { Service = AwsEndpoints.Sts, Operation = operation, Keys = new FixedKeys(signedBy) },
            token => send(sts, token),
            CancellationToken.None).ConfigureAwait(false);
        return ToKeys(keys);
    }

    internal static ExpiringKeys ToKeys(Amazon.SecurityToken.Model.Credentials keys) => new(
        new ImmutableCredentials(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken),
        keys.Expiration is { } expiration ? Moment.Of(expiration) : null);
}
