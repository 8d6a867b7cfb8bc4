using System.Linq;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Iam;

/// <summary>Finds the user an IAM operation is about and checks the permission on that user.</summary>
internal static class IamSubject
{
    /// <summary>The named user, or without a name the caller himself; authorized for the action.</summary>
    public static IamUser Authorized(OperationContext context, QueryInput input, string action)
    {
        string? userName = input["UserName"];
        new ModelValidation()
            .Length("userName", userName, 1, 128)
            .Pattern("userName", userName, @"[\w+=,.@-]+")
            .ThrowIfAny();
        IamUser? user = userName is null ? Self(context) : Named(context, userName);
        string arn = user?.Arn ?? $"arn:{context.Partition}:iam::{context.Caller.AccountId}:user/{userName}";
        Demand(context, action, arn);
        return user ?? throw NotFound(userName!);
    }

    public static void Demand(OperationContext context, string action, string resource) =>
        Denial.Demand(context, new AccessRequest { Action = action, Resource = resource });

    /// <summary>The name to show in a response: root answers leave it out.</summary>
    public static string? ShownName(IamUser user) => user.IsRoot ? null : user.UserName;

    public static AwsError NotFound(string userName) =>
        new(404, "NoSuchEntity", $"The user with name {userName} cannot be found.");

    private static IamUser? Named(OperationContext context, string userName) =>
        context.CallerAccount.Users.FirstOrDefault(user => user.UserName == userName);

    private static IamUser Self(OperationContext context) => context.Caller.Kind switch
    {
        PrincipalKind.Root or PrincipalKind.AssumedRoot => context.CallerAccount.Root,
        PrincipalKind.IamUser => context.CallerAccount.Users.First(user => user.Arn == context.Caller.Arn),
        _ => throw new AwsError(
            400, "ValidationError", "Must specify userName when calling with non-User credentials"),
    };
}
