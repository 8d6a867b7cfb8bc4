#nullable enable

using System.Collections.Generic;
using Amazon.Runtime;
using Amazon.Runtime.Credentials.Internal;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;

namespace RootAccess.AwsClients.Protocol;

/// <summary>Our services know one way to sign, and a few requests that are not signed.</summary>
internal sealed class SigV4AuthHandler : BaseAuthResolverHandler
{
    protected override List<IAuthSchemeOption> ResolveAuthOptions(IExecutionContext executionContext) =>
        executionContext.RequestContext.OriginalRequest is IUnsignedRequest
            ? AuthSchemeOption.DEFAULT_NOAUTH
            : AuthSchemeOption.DEFAULT_SIGV4;
}
