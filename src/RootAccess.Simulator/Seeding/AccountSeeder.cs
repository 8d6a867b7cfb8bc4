using System;
using RootAccess.Policies;
using RootAccess.Simulator.State;

namespace RootAccess.Simulator.Seeding;

/// <summary>Makes the accounts with their users and roles.</summary>
internal sealed class AccountSeeder
{
    private static readonly NamedPolicy s_administratorAccess =
        new("AdministratorAccess", PolicyDocument.Parse(PolicyTexts.Administrator));

    private readonly SimulatedOrganization _organization;
    private readonly IdFactory _ids;
    private readonly SeededRandom _random;
    private readonly DateTimeOffset _now;
    private readonly RootUserSeeder _roots;

    public AccountSeeder(
        SimulatedOrganization organization, IdFactory ids, SeededRandom random, DateTimeOffset now)
    {
        _organization = organization;
        _ids = ids;
        _random = random;
        _now = now;
        _roots = new RootUserSeeder(ids, organization.Partition, now);
    }

    public void AddAccounts(int count)
    {
        AddManagementAccount();
        foreach (AccountTemplate template in AccountCatalog.Members(count - 1, _random))
        {
            AddMember(template);
        }
    }

    private void AddManagementAccount()
    {
        DateTimeOffset joined = _now.AddDays(-3000);
        RootProfile profile = new() { Password = true, PasswordUsedDaysAgo = 45, Mfa = true };
        SimulatedAccount account = new()
        {
            Id = _organization.ManagementAccountId,
            Name = SeededAccounts.Management,
            Email = "aws@example.com",
            ParentId = _organization.RootId,
            JoinedMethod = "INVITED",
            JoinedTimestamp = joined,
            Root = _roots.Create(_organization.ManagementAccountId, joined, profile),
        };
        AddUser(account, SeededUsers.Administrator, PolicyTexts.Administrator);
        AddUser(account, SeededUsers.Limited, policy: null);
        AddRole(account, "RootAccessAdministrator");
        _organization.Add(account);
    }

    private void AddMember(AccountTemplate template)
    {
        string id = NewId(template);
        bool isInvited = _random.Chance(0.1);
        DateTimeOffset joined = _now.AddDays(-_random.Between(1600, 2800)).AddSeconds(-_random.Next(86_400));
        SimulatedAccount account = new()
        {
            Id = id,
            Name = template.Name,
            Email = $"aws+{template.Name}@example.com",
            ParentId = _organization.UnitAt(template.UnitPath).Id,
            JoinedMethod = isInvited ? "INVITED" : "CREATED",
            JoinedTimestamp = joined,
            Root = _roots.Create(id, joined, template.Root),
        };
        account.Tags["Environment"] = template.Environment;
        account.Tags["Owner"] = template.Owner;
        if (!isInvited)
        {
            AddRole(account, "OrganizationAccountAccessRole");
        }

        if (template.Name is SeededAccounts.DelegatedAdministrator or SeededAccounts.OrdinaryMember)
        {
            AddUser(account, SeededUsers.Administrator, PolicyTexts.Administrator);
        }

        if (template.Name == SeededAccounts.Suspended)
        {
            account.SetState(AccountState.Suspended);
        }

        _organization.Add(account);
    }

    private string NewId(AccountTemplate template)
    {
        string id;
        do
        {
            id = template.Name == SeededAccounts.LeadingZero ? _ids.AccountIdWithLeadingZero() : _ids.AccountId();
        }
        while (_organization.FindAccount(id) is not null);

        return id;
    }

    private void AddUser(SimulatedAccount account, string userName, string? policy) => account.Users.Add(
        SeededUsers.Create(_ids, _organization.Partition, account.Id, userName, account.JoinedTimestamp, policy));

    private void AddRole(SimulatedAccount account, string name)
    {
        IamRole role = new()
        {
            Name = name,
            RoleId = _ids.UniqueId("AROA"),
            Arn = $"arn:{_organization.Partition}:iam::{account.Id}:role/{name}",
            TrustedAccountId = _organization.ManagementAccountId,
        };
        role.Policies.Add(s_administratorAccess);
        account.Roles.Add(role);
    }
}
