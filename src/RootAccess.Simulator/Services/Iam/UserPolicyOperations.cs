using System;
using System.Linq;
using RootAccess.Policies;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Iam;

/// <summary>The inline policies of an IAM user.</summary>
internal static class UserPolicyOperations
{
    public static Action<QueryOutput>? Put(OperationContext context, QueryInput input)
    {
        string name = ReadName(input, "PolicyDocument");
        IamUser user = IamSubject.Authorized(context, input, "iam:PutUserPolicy");
        NamedPolicy policy = new(name, Parse(input["PolicyDocument"]!));
        Remove(user, name);
        user.Policies.Add(policy);
        return null;
    }

    public static Action<QueryOutput>? Delete(OperationContext context, QueryInput input)
    {
        string name = ReadName(input);
        IamUser user = IamSubject.Authorized(context, input, "iam:DeleteUserPolicy");
        return Remove(user, name)
            ? null
            : throw new AwsError(404, "NoSuchEntity", $"The user policy with name {name} cannot be found.");
    }

    private static string ReadName(QueryInput input, params string[] alsoRequired)
    {
        ModelValidation validation = new ModelValidation()
            .NotNull("userName", input["UserName"])
            .NotNull("policyName", input["PolicyName"]);
        foreach (string member in alsoRequired)
        {
            validation.NotNull(char.ToLowerInvariant(member[0]) + member.Substring(1), input[member]);
        }

        validation.ThrowIfAny();
        return input["PolicyName"]!;
    }

    private static PolicyDocument Parse(string text)
    {
        try
        {
            return PolicyDocument.Parse(text);
        }
        catch (PolicyFormatException)
        {
            throw new AwsError(400, "MalformedPolicyDocument", "Syntax errors in policy.");
        }
    }

    private static bool Remove(IamUser user, string name) =>
        user.Policies.FirstOrDefault(policy => policy.Id == name) is { } present && user.Policies.Remove(present);
}
