using System;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Iam;

/// <summary>GetUser.</summary>
internal static class UserOperation
{
    public static Action<QueryOutput>? Get(OperationContext context, QueryInput input)
    {
        IamUser user = IamSubject.Authorized(context, input, "iam:GetUser");
        return output => output.Structure("User", member => member
            .Member("Path", user.IsRoot ? null : "/")
            .Member("UserName", IamSubject.ShownName(user))
            .Member("UserId", user.UserId)
            .Member("Arn", user.Arn)
            .Member("CreateDate", user.CreateDate)
            .Member("PasswordLastUsed", user.PasswordLastUsed));
    }
}
