#nullable enable

using System;
using System.Collections.Generic;
using Amazon.SecurityToken.Model;
using RootAccess.AwsClients.Protocol;

namespace Amazon.SecurityToken.Internal;

/// <summary>The exception of each code STS can answer to the operations supported here.</summary>
internal static class SecurityTokenErrors
{
    public static ServiceErrors Table { get; } = new(
        typeof(AmazonSecurityTokenServiceException),
        new Dictionary<string, Type>
        {
            ["ExpiredTokenException"] = typeof(ExpiredTokenException),
            ["IDPCommunicationError"] = typeof(IDPCommunicationErrorException),
            ["IDPRejectedClaim"] = typeof(IDPRejectedClaimException),
            ["InvalidIdentityToken"] = typeof(InvalidIdentityTokenException),
            ["MalformedPolicyDocument"] = typeof(MalformedPolicyDocumentException),
            ["PackedPolicyTooLarge"] = typeof(PackedPolicyTooLargeException),
            ["RegionDisabledException"] = typeof(RegionDisabledException),
        });
}
