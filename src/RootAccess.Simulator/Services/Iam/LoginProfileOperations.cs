using System;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Iam;

/// <summary>The password of a user. For the root user, creating one means allowing password recovery.</summary>
internal static class LoginProfileOperations
{
    public static Action<QueryOutput>? Get(OperationContext context, QueryInput input)
    {
        IamUser user = Subject(context, input, "iam:GetLoginProfile");
        LoginProfile profile = user.LoginProfile is { } found && context.IsVisible(found) ? found : throw None(user);
        return output => Write(output, user, profile);
    }

    public static Action<QueryOutput>? Create(OperationContext context, QueryInput input)
    {
        IamUser user = Subject(context, input, "iam:CreateLoginProfile");
        if (user.IsRoot && input["Password"] is not null)
        {
            throw new AwsError(
                400, "ValidationError", "Password must not be specified when calling with AssumeRoot credentials");
        }

        if (!user.IsRoot)
        {
            new ModelValidation().NotNull("password", input["Password"]).ThrowIfAny();
        }

        if (user.HasPassword)
        {
            string owner = user.IsRoot ? $"account {context.Caller.AccountId}" : $"user {user.UserName}";
            throw new AwsError(409, "EntityAlreadyExists", $"Login Profile for {owner} already exists.");
        }

        LoginProfile profile = new()
        {
            CreateDate = context.Now,
            PasswordResetRequired = input["PasswordResetRequired"] == "true",
        };
        user.LoginProfile = profile;
        return output => Write(output, user, profile);
    }

    public static Action<QueryOutput>? Delete(OperationContext context, QueryInput input)
    {
        IamUser user = Subject(context, input, "iam:DeleteLoginProfile");
        if (!user.HasPassword)
        {
            throw None(user);
        }

        user.LoginProfile!.RemovedAt = context.Now;
        return null;
    }

    // The user name may be left out only in a root session.
    private static IamUser Subject(OperationContext context, QueryInput input, string action)
    {
        bool mayOmitName = context.Caller.Kind is PrincipalKind.AssumedRoot or PrincipalKind.IamUser;
        return input["UserName"] is null && !mayOmitName
            ? throw new AwsError(
                400, "ValidationError", "Must specify userName when calling with non-User credentials")
            : IamSubject.Authorized(context, input, action);
    }

    private static AwsError None(IamUser user) => new(
        404,
        "NoSuchEntity",
        $"Login Profile for User {(user.IsRoot ? "null" : user.UserName)} cannot be found.");

    private static void Write(QueryOutput output, IamUser user, LoginProfile profile) =>
        output.Structure("LoginProfile", member => member
            .Member("UserName", IamSubject.ShownName(user))
            .Member("CreateDate", profile.CreateDate)
            .Member("PasswordResetRequired", profile.PasswordResetRequired));
}
