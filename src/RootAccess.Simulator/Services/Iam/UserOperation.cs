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
        return output => output.Structure("User", member => UserWriteOperations.Write(member, user));
    }
}
