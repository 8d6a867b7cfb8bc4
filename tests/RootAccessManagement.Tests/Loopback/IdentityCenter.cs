using System;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using RootAccess.Simulator;
using RootAccess.Simulator.State;

namespace RootAccessManagement.Tests.Loopback;

/// <summary>IAM Identity Center's portal, which gives a role's keys for a token, and the issuer of such tokens.</summary>
internal sealed class IdentityCenter(AwsSimulator simulator, IamRole role)
{
    /// <summary>A token that is good.</summary>
    internal const string Token = "canary-good-token";

    /// <summary>What a new token is had for.</summary>
    internal const string RefreshToken = "canary-refresh-token";

    /// <summary>GetRoleCredentials.</summary>
    internal Answer Portal(ReceivedRequest request, HttpRequest http)
    {
        Assert.Equal("/federation/credentials", request.Path);
        if (http.Headers["x-amz-sso_bearer_token"] != Token)
        {
            return Answer.Error(401, "UnauthorizedException", "Session token not found or invalid");
        }

        if (request.Field("account_id") != simulator.ManagementAccountId || request.Field("role_name") != role.Name)
        {
            return Answer.Error(403, "ForbiddenException", "No access");
        }

        SimulatorCredential keys = simulator.OpenRoleSession(role, "ana@example.com");
        return Answer.Json(new()
        {
            ["roleCredentials"] = new JsonObject
            {
                ["accessKeyId"] = keys.AccessKeyId,
                ["secretAccessKey"] = keys.SecretAccessKey,
                ["sessionToken"] = keys.SessionToken,
                ["expiration"] = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeMilliseconds(),
            },
        });
    }

    /// <summary>CreateToken.</summary>
    internal static Answer Tokens(ReceivedRequest request, HttpRequest http)
    {
        Assert.Equal("/token", request.Path);
        JsonNode body = JsonNode.Parse(request.Body)!;
        return (string?)body["grantType"] == "refresh_token" && (string?)body["refreshToken"] == RefreshToken
            ? Answer.Json(new()
            {
                ["accessToken"] = Token,
                ["tokenType"] = "Bearer",
                ["expiresIn"] = 3600,
                ["refreshToken"] = RefreshToken,
            })
            : Answer.Error(400, "InvalidGrantException", "Invalid grant provided");
    }
}
