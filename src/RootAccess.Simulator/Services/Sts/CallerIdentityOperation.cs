using System;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Sts;

/// <summary>GetCallerIdentity, which needs no permission and cannot be denied.</summary>
internal static class CallerIdentityOperation
{
    public static Action<QueryOutput>? Run(OperationContext context, QueryInput input) => output => output
        .Member("Arn", context.Caller.Arn)
        .Member("UserId", context.Caller.UserId)
        .Member("Account", context.Caller.AccountId);
}
