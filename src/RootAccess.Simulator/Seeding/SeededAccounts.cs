using System.Linq;
using RootAccess.Simulator.State;

namespace RootAccess.Simulator.Seeding;

/// <summary>The names of the accounts that something special is seeded for.</summary>
public static class SeededAccounts
{
    public const string Management = "example-management";

    /// <summary>Delegated administrator of IAM Identity Center, and of IAM where the seed says so.</summary>
    public const string DelegatedAdministrator = "security-tooling";

    public const string OrdinaryMember = "log-archive";

    /// <summary>Its service control policy denies root everything, root sessions included.</summary>
    public const string BlockedByPolicy = "legacy-erp";

    /// <summary>Owns a bucket whose policy locks everybody out.</summary>
    public const string LockedBucket = "data-lake";

    /// <summary>Owns a queue whose policy locks everybody out.</summary>
    public const string LockedQueue = "order-messaging";

    public const string Suspended = "partner-portal-old";

    /// <summary>In Sandbox; its root password was used a few days ago.</summary>
    public const string RecentlyUsed = "sandbox-dara";

    /// <summary>In Sandbox; has no root credentials.</summary>
    public const string Clean = "sandbox-chen";

    /// <summary>In Sandbox; its id starts with a zero.</summary>
    public const string LeadingZero = "sandbox-ben";

    /// <summary>Finds a seeded account by its name.</summary>
    /// <exception cref="System.InvalidOperationException">The organization is too small to have it.</exception>
    public static SimulatedAccount Find(SimulatedOrganization organization, string name) =>
        organization.Accounts.First(account => account.Name == name);
}
