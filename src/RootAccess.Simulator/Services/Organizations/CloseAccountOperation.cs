using System;
using System.Linq;
using System.Text.Json.Nodes;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>CloseAccount: asks for a closure that takes effect some ten minutes later.</summary>
internal static class CloseAccountOperation
{
    private const int MaximumInProgress = 3;

    private static readonly TimeSpan s_quotaPeriod = TimeSpan.FromDays(30);

    public static JsonObject Run(OperationContext context, JsonInput input)
    {
        string id = input.Required("AccountId", OrganizationsInput.Account);
        context.Resource = id;
        SimulatedOrganization organization = context.Organization;
        OrganizationsAccess.DemandManagement(context, "CloseAccount", organization.AccountArn(id));
        SimulatedAccount account = organization.FindAccount(id) ?? throw OrganizationsErrors.AccountNotFound();
        CheckAccount(context, account);
        CheckQuotas(context);
        account.RequestClosure(context.Now);
        return [];
    }

    private static void CheckAccount(OperationContext context, SimulatedAccount account)
    {
        SimulatedOrganization organization = context.Organization;
        if (organization.FeatureSet != "ALL")
        {
            throw OrganizationsErrors.Constraint(
                "ORGANIZATION_NOT_IN_ALL_FEATURES_MODE", "Your organization must have all features enabled.");
        }

        if (account.Id == organization.ManagementAccountId)
        {
            throw OrganizationsErrors.Constraint(
                "CANNOT_CLOSE_MANAGEMENT_ACCOUNT", "You can't close the management account of the organization.");
        }

        if (organization.IsDelegatedAdministrator(account.Id))
        {
            // AWS documents that delegated administrators are deregistered first, not what it answers otherwise.
            throw OrganizationsErrors.Constraint(
                "CANNOT_REMOVE_DELEGATED_ADMINISTRATOR_FROM_ORG",
                "You can't close an account that is a delegated administrator.");
        }

        switch (account.GetState(context.Now))
        {
            case AccountState.PendingClosure:
                throw new AwsError(400, "ConflictException", "The closure of this account is already in progress.");
            case AccountState.Closed:
                throw new AwsError(400, "AccountAlreadyClosedException", "You attempted to close an account that is "
                    + "already closed.");
        }
    }

    private static void CheckQuotas(OperationContext context)
    {
        SimulatedAccount[] members = context.Organization.Members.ToArray();
        if (members.Count(member => member.GetState(context.Now) == AccountState.PendingClosure) >= MaximumInProgress)
        {
            throw OrganizationsErrors.Constraint(
                "CLOSE_ACCOUNT_REQUESTS_LIMIT_EXCEEDED",
                "You have exceeded the number of closures that can be in progress at the same time.");
        }

        int quota = context.Simulation.Options.ClosureQuota
            ?? Math.Min(1000, Math.Max(250, members.Length / 5));
        if (members.Count(member => member.ClosureRequestedAt > context.Now - s_quotaPeriod) >= quota)
        {
            throw OrganizationsErrors.Constraint(
                "CLOSE_ACCOUNT_QUOTA_EXCEEDED",
                "You have exceeded the number of accounts that can be closed in a 30 day period.");
        }
    }
}
