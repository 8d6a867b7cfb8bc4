using System;
using System.Threading;
using Amazon;
using Amazon.Runtime;
using Amazon.RuntimeDependencies;
using Amazon.SecurityToken;
using Amazon.SSO;
using Amazon.SSOOIDC;

namespace RootAccess.Aws.Credentials;

/// <summary>Hands our own copies of the clients it needs to AWSSDK.Core.</summary>
/// <remarks>
/// It would look their assemblies up by name, and find another module's copies in the default load context, whose types
/// do not fit. Of STS only the unsigned calls are served (a SAML profile's): roles are assumed by our own classes,
/// since the registry does not say whose keys to sign with.
/// </remarks>
internal static class SdkDependencies
{
    private static int s_isRegistered;

    public static void Register()
    {
        if (Interlocked.Exchange(ref s_isRegistered, 1) != 0)
        {
            return;
        }

        GlobalRuntimeDependencyRegistry.Instance.RegisterSecurityTokenServiceClient(
            context => CreateUnsignedSts(context.SecurityTokenServiceClientContextData));
        GlobalRuntimeDependencyRegistry.Instance.RegisterSSOClient(context => new AmazonSSOClient(
            new AnonymousAWSCredentials(),
            Configure(new AmazonSSOConfig(), context.SSOClientContextData.Region)));
        GlobalRuntimeDependencyRegistry.Instance.RegisterSSOOIDCClient(context => new AmazonSSOOIDCClient(
            new AnonymousAWSCredentials(),
            Configure(new AmazonSSOOIDCConfig(), context.SSOOIDCClientContextData.Region)));
    }

    private static AmazonSecurityTokenServiceClient? CreateUnsignedSts(SecurityTokenServiceClientContext context) =>
        context.Action == SecurityTokenServiceClientContext.ActionContext.FederatedAWSCredentials
            ? new AmazonSecurityTokenServiceClient(
                new AnonymousAWSCredentials(), Configure(new AmazonSecurityTokenServiceConfig(), context.Region))
            : null;

    private static T Configure<T>(T config, RegionEndpoint region)
        where T : ClientConfig
    {
        config.IgnoreConfiguredEndpointUrls = true;
        config.RegionEndpoint = region;
        config.MaxErrorRetry = 1;
        config.Timeout = TimeSpan.FromSeconds(30);
        return config;
    }
}
