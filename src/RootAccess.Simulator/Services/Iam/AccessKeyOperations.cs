using System;
using System.Linq;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Iam;

/// <summary>The access keys of a user.</summary>
internal static class AccessKeyOperations
{
    public static Action<QueryOutput>? List(OperationContext context, QueryInput input)
    {
        IamUser user = IamSubject.Authorized(context, input, "iam:ListAccessKeys");
        IamPage<AccessKey> page = IamPage<AccessKey>.Cut(context, input, user.AccessKeys.Where(context.IsVisible));
        return output =>
        {
            output.List("AccessKeyMetadata", page.Items, (member, key) => member
                .Member("UserName", IamSubject.ShownName(user))
                .Member("AccessKeyId", key.AccessKeyId)
                .Member("Status", key.Status)
                .Member("CreateDate", key.CreateDate));
            page.WriteEnd(output);
        };
    }

    public static Action<QueryOutput>? Delete(OperationContext context, QueryInput input)
    {
        string? id = input["AccessKeyId"];
        Validate(id);
        IamUser user = IamSubject.Authorized(context, input, "iam:DeleteAccessKey");
        AccessKey key = user.AccessKeys.FirstOrDefault(candidate => IsPresent(candidate, id)) ?? throw None(id);
        key.RemovedAt = context.Now;
        context.Simulation.Credentials.Remove(key.AccessKeyId);
        return null;
    }

    public static Action<QueryOutput>? GetLastUsed(OperationContext context, QueryInput input)
    {
        string? id = input["AccessKeyId"];
        Validate(id);
        IamUser? owner = context.CallerAccount.Users
            .Append(context.CallerAccount.Root)
            .FirstOrDefault(user => user.AccessKeys.Any(key => IsPresent(key, id)));
        string resource = owner?.Arn ?? (context.Caller.IsRoot ? context.RootArn(context.Caller.AccountId) : "*");
        IamSubject.Demand(context, "iam:GetAccessKeyLastUsed", resource);
        AccessKey key = owner?.AccessKeys.First(candidate => IsPresent(candidate, id)) ?? throw None(id);
        return output => output
            .Member("UserName", IamSubject.ShownName(owner))
            .Structure("AccessKeyLastUsed", member => member
                .Member("LastUsedDate", key.LastUsed)
                .Member("ServiceName", key.LastUsed is null ? "N/A" : key.LastUsedService)
                .Member("Region", key.LastUsed is null ? "N/A" : key.LastUsedRegion));
    }

    private static bool IsPresent(AccessKey key, string? id) => key.AccessKeyId == id && key.RemovedAt is null;

    private static void Validate(string? id) => new ModelValidation()
        .NotNull("accessKeyId", id)
        .Length("accessKeyId", id, 16, 128)
        .Pattern("accessKeyId", id, @"[\w]+")
        .ThrowIfAny();

    private static AwsError None(string? id) =>
        new(404, "NoSuchEntity", $"The Access Key with id {id} cannot be found.");
}
