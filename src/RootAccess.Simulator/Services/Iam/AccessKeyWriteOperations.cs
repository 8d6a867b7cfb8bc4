using System;
using System.Linq;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Iam;

/// <summary>Makes access keys and switches them on and off.</summary>
internal static class AccessKeyWriteOperations
{
    private const int Quota = 2;

    public static Action<QueryOutput>? Create(OperationContext context, QueryInput input)
    {
        IamUser user = IamSubject.Authorized(context, input, "iam:CreateAccessKey");
        if (user.AccessKeys.Count(key => key.RemovedAt is null) >= Quota)
        {
            throw new AwsError(409, "LimitExceeded", "Cannot exceed quota for AccessKeysPerUser: 2");
        }

        AccessKey created = new()
        {
            AccessKeyId = context.Simulation.Ids.AccessKeyId("AKIA"),
            SecretAccessKey = context.Simulation.Ids.Secret(),
            CreateDate = context.Now,
        };
        user.AccessKeys.Add(created);
        context.Simulation.Register(context.Caller.AccountId, user, created);
        return output => output.Structure("AccessKey", member => member
            .Member("UserName", IamSubject.ShownName(user))
            .Member("AccessKeyId", created.AccessKeyId)
            .Member("Status", created.Status)
            .Member("SecretAccessKey", created.SecretAccessKey)
            .Member("CreateDate", created.CreateDate));
    }

    public static Action<QueryOutput>? Update(OperationContext context, QueryInput input)
    {
        string? id = input["AccessKeyId"];
        string? status = input["Status"];
        new ModelValidation()
            .NotNull("accessKeyId", id)
            .Length("accessKeyId", id, 16, 128)
            .NotNull("status", status)
            .Pattern("status", status, "Active|Inactive")
            .ThrowIfAny();
        IamUser user = IamSubject.Authorized(context, input, "iam:UpdateAccessKey");
        AccessKey key = user.AccessKeys.FirstOrDefault(item => item.AccessKeyId == id && item.RemovedAt is null)
            ?? throw new AwsError(404, "NoSuchEntity", $"The Access Key with id {id} cannot be found.");
        key.Status = status!;
        return null;
    }
}
