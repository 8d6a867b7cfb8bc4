using System;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using RootAccess.Simulator;
using RootAccess.Simulator.State;

namespace RootAccessManagement.Tests.Loopback;

/// <summary>The credential endpoint of a container, and the metadata service of an EC2 instance (version 2).</summary>
internal sealed class MachineMetadata(AwsSimulator simulator, IamRole role)
{
    /// <summary>What a container proves itself with.</summary>
    internal const string ContainerToken = "canary-container-token";

    private const string InstanceToken = "canary-instance-token";
    private const string Roles = "/latest/meta-data/iam/security-credentials/";

    internal Answer Answer(ReceivedRequest request, HttpRequest http) => request.Path switch
    {
        "/container" => http.Headers.Authorization == ContainerToken
            ? Keys("container")
            : Loopback.Answer.Error(401, "Unauthorized", "The token is not good."),
        "/latest/api/token" when request.Method == "PUT" => Loopback.Answer.Text(InstanceToken),
        _ when http.Headers["X-aws-ec2-metadata-token"] != InstanceToken =>
            Loopback.Answer.Error(401, "Unauthorized", "Version 1 is switched off."),
        "/latest/meta-data/iam/info" => Loopback.Answer.Json(new()
        {
            ["Code"] = "Success",
            ["LastUpdated"] = Text(TimeProvider.System.GetUtcNow()),
            ["InstanceProfileArn"] = role.Arn.Replace(":role/", ":instance-profile/", StringComparison.Ordinal),
            ["InstanceProfileId"] = "AIPAINSTANCE",
        }),
        Roles => Loopback.Answer.Text(role.Name),
        _ when request.Path == Roles + role.Name => Keys("instance"),
        _ => new(404, "text/plain", "Not found"),
    };

    private Answer Keys(string sessionName)
    {
        SimulatorCredential keys = simulator.OpenRoleSession(role, sessionName);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        return Loopback.Answer.Json(new()
        {
            ["Code"] = "Success",
            ["Type"] = "AWS-HMAC",
            ["LastUpdated"] = Text(now),
            ["AccessKeyId"] = keys.AccessKeyId,
            ["SecretAccessKey"] = keys.SecretAccessKey,
            ["Token"] = keys.SessionToken,
            ["Expiration"] = Text(now.AddHours(1)),
        });
    }

    private static JsonNode Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null);
}
