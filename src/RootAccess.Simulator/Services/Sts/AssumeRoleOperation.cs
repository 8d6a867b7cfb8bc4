using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Policies;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Sts;

/// <summary>AssumeRole into the roles of the organization, OrganizationAccountAccessRole above all.</summary>
internal static class AssumeRoleOperation
{
    private const string Action = "sts:AssumeRole";

    public static Action<QueryOutput>? Run(OperationContext context, QueryInput input)
    {
        int? duration = ModelValidation.Integer(input["DurationSeconds"]);
        Validate(input, duration);
        string arn = input["RoleArn"]!;
        string sessionName = input["RoleSessionName"]!;
        context.Resource = arn;
        IamRole role = Authorized(context, arn, input["ExternalId"]);
        int seconds = duration ?? 3600;
        if (seconds > role.MaxSessionDuration)
        {
            throw new AwsError(
                400,
                "ValidationError",
                "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
        }

        var principal = Principal.ForRole(
            context.Partition, role, sessionName, context.Now, SessionPolicies(input["Policy"]));
        IssuedCredential session = context.Simulation.IssueSession(principal, context.Now.AddSeconds(seconds));
        return output => output
            .Structure("AssumedRoleUser", member => member
                .Member("AssumedRoleId", principal.UserId)
                .Member("Arn", principal.Arn))
            .Credentials(session)
            .Member("SourceIdentity", input["SourceIdentity"]);
    }

    private static void Validate(QueryInput input, int? duration) => new ModelValidation()
        .NotNull("roleArn", input["RoleArn"])
        .Length("roleArn", input["RoleArn"], 20, 2048)
        .NotNull("roleSessionName", input["RoleSessionName"])
        .Length("roleSessionName", input["RoleSessionName"], 2, 64)
        .Pattern("roleSessionName", input["RoleSessionName"], @"[\w+=,.@-]*")
        .Range("durationSeconds", duration, 900, 43200)
        .ThrowIfAny();

    private static IamRole Authorized(OperationContext context, string arn, string? externalId)
    {
        string? accountId = AwsText.AccountIdIn(arn);
        IamRole? role = context.Organization.FindAccount(accountId)?.Roles.FirstOrDefault(item => item.Arn == arn);
        Dictionary<string, string> keys = [];
        if (externalId is not null)
        {
            keys["sts:ExternalId"] = externalId;
        }

        PolicyDecision decision = Authorizer.Decide(
            context,
            new AccessRequest { Action = Action, Resource = arn, ResourceAccountId = accountId, Keys = keys });
        if (!decision.IsAllowed)
        {
            // Organization policies are named; a missing permission is not told from a missing role.
            bool isNamed = decision.Layer is PolicyLayer.ServiceControl or PolicyLayer.ResourceControl;
            throw Refused(isNamed
                ? Denial.Message(context, Action, arn, decision)
                : Denial.Plain(context, Action, arn));
        }

        bool isTrusted = role is not null
            && !context.Caller.IsRoot
            && role.TrustedAccountId == context.Caller.AccountId
            && (role.ExternalId is null || role.ExternalId == externalId);
        return isTrusted ? role! : throw Refused(Denial.Plain(context, Action, arn));
    }

    private static IReadOnlyList<NamedPolicy>? SessionPolicies(string? text)
    {
        try
        {
            return text is null ? null : [new NamedPolicy("session", PolicyDocument.Parse(text))];
        }
        catch (PolicyFormatException)
        {
            throw new AwsError(400, "MalformedPolicyDocument", "This policy contains invalid Json");
        }
    }

    private static AwsError Refused(string message) => new(403, Denial.Code, message);
}
