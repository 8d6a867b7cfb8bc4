using System;
using Microsoft.AspNetCore.Http;
using RootAccess.Simulator;
using RootAccess.Simulator.State;

namespace RootAccessManagement.Tests.Loopback;

/// <summary>The calls of STS that are not signed, since a token or an assertion proves who is calling.</summary>
internal sealed class FederatedSts(AwsSimulator simulator, IamRole role)
{
    /// <summary>An OIDC token that is good.</summary>
    internal const string Token = "canary-oidc-token";

    internal Answer Answer(ReceivedRequest request, HttpRequest http)
    {
        string action = request.Field("Action")!;
        string? proof = request.Field("WebIdentityToken") ?? request.Field("SAMLAssertion");
        Assert.False(http.Headers.ContainsKey("Authorization"), $"{action} is not to be signed.");
        if (request.Field("RoleArn") != role.Arn || proof != Token)
        {
            return new(400, "text/xml", """
                <ErrorResponse><Error><Type>Sender</Type><Code>InvalidIdentityToken</Code>
                <Message>Couldn't retrieve verification key from your identity provider</Message></Error></ErrorResponse>
                """);
        }

        SimulatorCredential keys = simulator.OpenRoleSession(role, request.Field("RoleSessionName") ?? "saml");
        string expiration = TimeProvider.System.GetUtcNow().AddHours(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null);
        return new(200, "text/xml", $"""
            <{action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><{action}Result>
            <Credentials><AccessKeyId>{keys.AccessKeyId}</AccessKeyId>
            <SecretAccessKey>{keys.SecretAccessKey}</SecretAccessKey>
            <SessionToken>{keys.SessionToken}</SessionToken><Expiration>{expiration}</Expiration></Credentials>
            <AssumedRoleUser><AssumedRoleId>{role.RoleId}:x</AssumedRoleId><Arn>{keys.PrincipalArn}</Arn></AssumedRoleUser>
            </{action}Result></{action}Response>
            """);
    }
}
