using System;
using System.Linq;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Iam;

/// <summary>Makes, lists and removes IAM users.</summary>
internal static class UserWriteOperations
{
    public static Action<QueryOutput>? Create(OperationContext context, QueryInput input)
    {
        string? name = input["UserName"];
        string path = input["Path"] ?? "/";
        new ModelValidation()
            .NotNull("userName", name)
            .Length("userName", name, 1, 64)
            .Pattern("userName", name, @"[\w+=,.@-]+")
            .Pattern("path", path, @"(\u002F)|(\u002F[\u0021-\u007E]+\u002F)")
            .ThrowIfAny();
        string arn = $"arn:{context.Partition}:iam::{context.Caller.AccountId}:user{path}{name}";
        IamSubject.Demand(context, "iam:CreateUser", arn);
        if (context.CallerAccount.Users.Any(
            other => string.Equals(other.UserName, name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new AwsError(409, "EntityAlreadyExists", $"User with name {name} already exists.");
        }

        IamUser user = new()
        {
            UserName = name!,
            UserId = context.Simulation.Ids.UniqueId("AIDA"),
            Arn = arn,
            CreateDate = context.Now,
        };
        context.CallerAccount.Users.Add(user);
        return output => output.Structure("User", member => Write(member, user));
    }

    public static Action<QueryOutput>? List(OperationContext context, QueryInput input)
    {
        IamSubject.Demand(
            context, "iam:ListUsers", $"arn:{context.Partition}:iam::{context.Caller.AccountId}:user/");
        IamPage<IamUser> page = IamPage<IamUser>.Cut(
            context,
            input,
            context.CallerAccount.Users.OrderBy(user => user.UserName, StringComparer.OrdinalIgnoreCase));
        return output =>
        {
            output.List("Users", page.Items, Write);
            page.WriteEnd(output);
        };
    }

    public static Action<QueryOutput>? Delete(OperationContext context, QueryInput input)
    {
        new ModelValidation().NotNull("userName", input["UserName"]).ThrowIfAny();
        IamUser user = IamSubject.Authorized(context, input, "iam:DeleteUser");
        string? obstacle = user switch
        {
            _ when user.AccessKeys.Any(key => key.RemovedAt is null) => "access keys",
            _ when user.Policies.Count > 0 => "policies",
            _ when user.HasPassword => "login profile",
            _ => null,
        };
        if (obstacle is not null)
        {
            throw new AwsError(
                409, "DeleteConflict", $"Cannot delete entity, must delete {obstacle} first.");
        }

        context.CallerAccount.Users.Remove(user);
        return null;
    }

    /// <summary>Writes a user; of the root user there is neither path nor name.</summary>
    public static void Write(QueryOutput output, IamUser user) => output
        .Member("Path", user.IsRoot ? null : PathOf(user))
        .Member("UserName", IamSubject.ShownName(user))
        .Member("UserId", user.UserId)
        .Member("Arn", user.Arn)
        .Member("CreateDate", user.CreateDate)
        .Member("PasswordLastUsed", user.PasswordLastUsed);

    private static string PathOf(IamUser user)
    {
        int slash = user.Arn.IndexOf('/');
        return user.Arn.Substring(slash, user.Arn.LastIndexOf('/') - slash + 1);
    }
}
