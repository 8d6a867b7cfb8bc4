using System.Threading;
using System.Threading.Tasks;
using Amazon.IdentityManagement;
using Amazon.Organizations;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using RootAccess.Aws.Calls;
using RootAccess.Aws.Endpoints;
using RootAccess.Aws.Organizations;
using RootAccess.Aws.RootFeatures;
using RootAccess.Aws.RootSessions;
using RootAccess.Aws.RootTasks;
using RootAccess.Aws.Throttling;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;

namespace RootAccess.Aws.Connections;

/// <summary>Everything one connection can reach, on one HTTP client.</summary>
internal sealed class RootAccessClient : IRootAccessClient
{
    private readonly AwsHttp _http;
    private readonly AwsCaller _caller;
    private readonly CallerKeys _keys;
    private readonly AmazonOrganizationsClient _organizations;
    private readonly AmazonIdentityManagementServiceClient _iam;
    private readonly RootSessionOpener _opener;

    private RootAccessClient(ConnectOptions options, AwsHttp http, AwsEndpoints endpoints, AWSCredentials credentials)
    {
        _http = http;
        Endpoints = endpoints;
        _caller = new AwsCaller(options.TimeProvider, Jitter.Next);
        _keys = new CallerKeys(credentials, IdentifyAsync);
        RateBudgets budgets = new(options.IsSimulation, options.TimeProvider);
        _organizations = new AmazonOrganizationsClient(_keys.Current, endpoints.OrganizationsConfig());
        Organization = new OrganizationPort(_organizations, _caller, _keys, budgets);
        Delegations = new DelegationPort(_organizations, _caller, _keys, budgets);
        Closures = new AccountClosurePort(_organizations, _caller, _keys, budgets);
        _iam = new AmazonIdentityManagementServiceClient(_keys.Current, endpoints.IamConfig());
        RootFeatures = new RootFeaturePort(_iam, _caller, _keys, budgets.Iam(endpoints.IamAddress()));
        Caller = new CallerPort(_iam, _caller, _keys, budgets.Iam(endpoints.IamAddress()));
        _opener = new RootSessionOpener(endpoints, _caller, _keys, _keys.Current, budgets.AssumeRoot);
        RootSessions = new RootSessionPort(_opener, endpoints, _caller, budgets, options.TimeProvider);
        RootTasks = new RootTaskPort(_opener, endpoints, _caller, budgets, options.TimeProvider);
    }

    public AwsEndpoints Endpoints { get; }

    public IOrganizationPort Organization { get; }

    public IDelegationPort Delegations { get; }

    public IAccountClosurePort Closures { get; }

    public ICallerPort Caller { get; }

    public IRootFeaturePort RootFeatures { get; }

    public IRootSessionPort RootSessions { get; }

    public IRootTaskPort RootTasks { get; }

    /// <summary>Makes the clients; nothing is called yet.</summary>
    public static RootAccessClient Create(ConnectOptions options, CallerCredentials credentials)
    {
        AwsHttp http = new(options);
        try
        {
            var endpoints = AwsEndpoints.Create(options, credentials.Settings, http);
            endpoints.CheckTrust();
            return new RootAccessClient(options, http, endpoints, credentials.Credentials);
        }
        catch
        {
            http.Dispose();
            throw;
        }
    }

    public Task<CallerIdentity> IdentifyCallerAsync(CancellationToken cancellationToken) =>
        _keys.IdentifyAsync(cancellationToken);

    public void Dispose()
    {
        _keys.Dispose();
        _opener.Dispose();
        _iam.Dispose();
        _organizations.Dispose();
        _http.Dispose();
    }

    private async Task<CallerIdentity> IdentifyAsync(AWSCredentials keys, CancellationToken cancellationToken)
    {
        using AmazonSecurityTokenServiceClient sts = new(keys, Endpoints.StsConfig(Endpoints.StsRegion));
        AwsCall call = new()
        {
            Service = AwsEndpoints.Sts,
            Operation = "GetCallerIdentity",
            Keys = new Credentials.FixedKeys(keys),
        };
        GetCallerIdentityResponse response = await _caller.CallAsync(
            call,
            token => sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), token),
            cancellationToken).ConfigureAwait(false);
        return response is { Account: { Length: > 0 } account, Arn: { Length: > 0 } arn }
            ? new CallerIdentity(account, arn)
            : throw new RootAccessException(
                ErrorIds.UnexpectedResponse,
                FailureCategory.ProtocolError,
                "The answer to GetCallerIdentity names no account or principal.");
    }
}
