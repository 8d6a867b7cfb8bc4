using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Policies;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Iam;

/// <summary>Reads the roles of an account and what is attached to them.</summary>
internal static class RoleOperations
{
    private const string ManagedAdministrator = "AdministratorAccess";

    public static Action<QueryOutput>? Get(OperationContext context, QueryInput input)
    {
        IamRole role = Authorized(context, input, "iam:GetRole");
        string condition = role.ExternalId is { } externalId
            ? $",\"Condition\":{{\"StringEquals\":{{\"sts:ExternalId\":\"{externalId}\"}}}}"
            : string.Empty;
        string trust = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\""
            + context.RootArn(role.TrustedAccountId) + "\"},\"Action\":\"sts:AssumeRole\"" + condition + "}]}";
        return output => output.Structure("Role", member => member
            .Member("Path", "/")
            .Member("RoleName", role.Name)
            .Member("RoleId", role.RoleId)
            .Member("Arn", role.Arn)
            .Member("CreateDate", context.CallerAccount.JoinedTimestamp)
            .Member("AssumeRolePolicyDocument", PercentEncoding.Encode(trust))
            .Member("MaxSessionDuration", AwsText.Integer(role.MaxSessionDuration)));
    }

    public static Action<QueryOutput>? ListInline(OperationContext context, QueryInput input)
    {
        IamRole role = Authorized(context, input, "iam:ListRolePolicies");
        IamPage<string> page = IamPage<string>.Cut(context, input, Inline(role));
        return output =>
        {
            output.List("PolicyNames", page.Items);
            page.WriteEnd(output);
        };
    }

    public static Action<QueryOutput>? ListAttached(OperationContext context, QueryInput input)
    {
        IamRole role = Authorized(context, input, "iam:ListAttachedRolePolicies");
        IamPage<NamedPolicy> page = IamPage<NamedPolicy>.Cut(
            context, input, role.Policies.Where(policy => policy.Id == ManagedAdministrator));
        return output =>
        {
            output.List("AttachedPolicies", page.Items, (member, policy) => member
                .Member("PolicyName", policy.Id)
                .Member("PolicyArn", $"arn:{context.Partition}:iam::aws:policy/{policy.Id}"));
            page.WriteEnd(output);
        };
    }

    // The one managed policy that seeded roles have; every other stands in the role itself.
    private static IEnumerable<string> Inline(IamRole role) =>
        role.Policies.Select(policy => policy.Id).Where(id => id != ManagedAdministrator);

    private static IamRole Authorized(OperationContext context, QueryInput input, string action)
    {
        string? name = input["RoleName"];
        new ModelValidation()
            .NotNull("roleName", name)
            .Length("roleName", name, 1, 64)
            .Pattern("roleName", name, @"[\w+=,.@-]+")
            .ThrowIfAny();
        IamRole? role = context.CallerAccount.Roles.FirstOrDefault(item => item.Name == name);
        IamSubject.Demand(
            context, action, role?.Arn ?? $"arn:{context.Partition}:iam::{context.Caller.AccountId}:role/{name}");
        return role ?? throw new AwsError(
            404, "NoSuchEntity", $"The role with name {name} cannot be found.");
    }
}
