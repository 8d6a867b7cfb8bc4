using RootAccess.Policies;
using RootAccess.Simulator.Services;
using RootAccess.Simulator.State;

namespace RootAccess.Simulator.Seeding;

/// <summary>
/// Makes the accounts that CreateAccount asks for: without root credentials, with a role for management.
/// </summary>
internal static class AccountFactory
{
    public const string DefaultRole = "OrganizationAccountAccessRole";

    public static SimulatedAccount Create(OperationContext context, string name, string email, string roleName)
    {
        SimulatedOrganization organization = context.Organization;
        IdFactory ids = context.Simulation.Ids;
        string id = ids.AccountId();
        while (organization.FindAccount(id) is not null)
        {
            id = ids.AccountId();
        }

        SimulatedAccount account = new()
        {
            Id = id,
            Name = name,
            Email = email,
            ParentId = organization.RootId,
            JoinedMethod = "CREATED",
            JoinedTimestamp = context.Now,
            Root = new RootUserSeeder(ids, organization.Partition, context.Now)
                .Create(id, context.Now, new RootProfile()),
        };
        IamRole role = new()
        {
            Name = roleName,
            RoleId = ids.UniqueId("AROA"),
            Arn = $"arn:{organization.Partition}:iam::{id}:role/{roleName}",
            TrustedAccountId = organization.ManagementAccountId,
        };
        role.Policies.Add(new NamedPolicy("AdministratorAccess", PolicyDocument.Parse(PolicyTexts.Administrator)));
        account.Roles.Add(role);
        return account;
    }
}
