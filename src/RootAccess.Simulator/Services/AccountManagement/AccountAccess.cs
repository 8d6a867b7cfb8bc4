using RootAccess.Policies;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.AccountManagement;

/// <summary>
/// Finds the account a call is about. With an AccountId a caller manages a member of the organization, which takes
/// trusted access and the management account or a delegated administrator; without one, his own account.
/// </summary>
internal static class AccountAccess
{
    public const string ServicePrincipal = "account.amazonaws.com";

    private const string OnlyStandalone =
        "The management account can only be managed using the standalone context from the management account.";

    /// <summary>The caller's own account, or the member that AccountId names.</summary>
    public static SimulatedAccount Subject(OperationContext context, JsonInput input, string action) =>
        ReadId(input) is { } id ? Member(context, id, action, OnlyStandalone) : Own(context, action);

    /// <summary>As <see cref="Subject"/>, in the words of the e-mail operations.</summary>
    public static SimulatedAccount EmailSubject(
        OperationContext context, JsonInput input, string action, bool isRequired = true)
    {
        if (ReadId(input) is { } id)
        {
            return Member(context, id, action, "Access Denied");
        }

        return isRequired
            ? throw AccountErrors.Validation("[object has missing required properties ([\"AccountId\"])]")
            : Own(context, action);
    }

    private static string? ReadId(JsonInput input)
    {
        string? id = input.String("AccountId");
        return id is null || AwsText.IsAccountId(id)
            ? id
            : throw AccountErrors.Validation($"[ECMA 262 regex \"^\\d{{12}}$\" does not match input string \"{id}\"]");
    }

    private static SimulatedAccount Own(OperationContext context, string action)
    {
        string id = context.Caller.AccountId;
        Demand(context, action, $"arn:{context.Partition}:account::{id}:account", id);
        return context.CallerAccount;
    }

    private static SimulatedAccount Member(OperationContext context, string id, string action, string aboutManagement)
    {
        SimulatedOrganization organization = context.Organization;
        string management = organization.ManagementAccountId;
        context.Resource = id;
        bool isDelegate = organization.IsDelegatedAdministrator(context.Caller.AccountId, ServicePrincipal);
        if (!context.IsManagementCaller && !isDelegate)
        {
            throw AccountErrors.Denied(context, action);
        }

        if (!organization.IsTrusted(ServicePrincipal))
        {
            throw AccountErrors.Denied(
                context, action, "Your organization must first enable trusted access with AWS Account Management.");
        }

        if (id == management)
        {
            throw AccountErrors.Denied(context, action, aboutManagement);
        }

        string arn = $"arn:{context.Partition}:account::{management}:account/{organization.Id}/{id}";
        Demand(context, action, arn, management);
        return organization.FindAccount(id)
            ?? throw AccountErrors.NotFound($"The organization has no account {id}.");
    }

    private static void Demand(OperationContext context, string action, string arn, string ownerId)
    {
        AccessRequest access = new() { Action = "account:" + action, Resource = arn, ResourceAccountId = ownerId };
        PolicyDecision decision = Authorizer.Decide(context, access);
        if (!decision.IsAllowed)
        {
            throw new AwsError(
                403, Denial.ExceptionCode, Denial.Message(context, access.Action, access.Resource, decision));
        }
    }
}
