using System;
using System.Collections.Generic;
using RootAccess.Policies;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Iam;

/// <summary>Reads AWS's managed policies, of which the simulator has the five task policies.</summary>
internal static class ManagedPolicyOperations
{
    private const string OnlyVersion = "v1";

    private static readonly Dictionary<string, (string Id, string Created)> s_published =
        new(StringComparer.Ordinal)
        {
            ["IAMAuditRootUserCredentials"] = ("ANPAZKAPJZG4BDSCREYVS", "2024-11-06T22:27:58Z"),
            ["IAMCreateRootUserPassword"] = ("ANPAZKAPJZG4OEGTN7YT5", "2024-11-06T22:32:59Z"),
            ["IAMDeleteRootUserCredentials"] = ("ANPAZKAPJZG4CX73XKORQ", "2024-11-06T22:47:58Z"),
            ["S3UnlockBucketPolicy"] = ("ANPAZKAPJZG4OALTIPZOF", "2024-11-06T21:55:56Z"),
            ["SQSUnlockQueuePolicy"] = ("ANPAZKAPJZG4HPZI4FDUV", "2024-11-06T21:51:02Z"),
        };

    public static Action<QueryOutput>? Get(OperationContext context, QueryInput input)
    {
        NamedPolicy policy = Authorized(context, input, "iam:GetPolicy", out string name);
        (string id, string created) = s_published[name];
        return output => output.Structure("Policy", member => member
            .Member("PolicyName", name)
            .Member("PolicyId", id)
            .Member("Arn", policy.Id)
            .Member("Path", "/root-task/")
            .Member("DefaultVersionId", OnlyVersion)
            .Member("AttachmentCount", "0")
            .Member("PermissionsBoundaryUsageCount", "0")
            .Member("IsAttachable", true)
            .Member("CreateDate", created)
            .Member("UpdateDate", created)
            .List("Tags", []));
    }

    public static Action<QueryOutput>? GetVersion(OperationContext context, QueryInput input)
    {
        string? version = input["VersionId"];
        new ModelValidation()
            .NotNull("versionId", version)
            .Pattern("versionId", version, @"v[1-9][0-9]*(\.[A-Za-z0-9-]*)?")
            .ThrowIfAny();
        NamedPolicy policy = Authorized(context, input, "iam:GetPolicyVersion", out string name);
        if (version != OnlyVersion)
        {
            throw new AwsError(
                404,
                "NoSuchEntity",
                $"Policy {policy.Id} version {version} does not exist or is not attachable.");
        }

        string document = PercentEncoding.Encode(context.Simulation.TaskPolicies.Text(policy));
        return output => output.Structure("PolicyVersion", member => member
            .Member("Document", document)
            .Member("VersionId", OnlyVersion)
            .Member("IsDefaultVersion", true)
            .Member("CreateDate", s_published[name].Created));
    }

    private static NamedPolicy Authorized(OperationContext context, QueryInput input, string action, out string name)
    {
        string? arn = input["PolicyArn"];
        new ModelValidation().NotNull("policyArn", arn).Length("policyArn", arn, 20, 2048).ThrowIfAny();
        IamSubject.Demand(context, action, arn!);
        NamedPolicy? policy = context.Simulation.TaskPolicies.Find(arn!);
        name = arn!.Substring(arn.LastIndexOf('/') + 1);
        return policy ?? throw new AwsError(
            404,
            "NoSuchEntity",
            $"Policy {arn} was not found.");
    }
}
