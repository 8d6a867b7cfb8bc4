using System.Collections.Generic;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Seeding;

/// <summary>
/// The member accounts of a seeded organization: the special ones first, then as many ordinary ones as asked for.
/// </summary>
internal static class AccountCatalog
{
    public const string Security = "Security";
    public const string Infrastructure = "Infrastructure";
    public const string Prod = "Workloads/Prod";
    public const string Dev = "Workloads/Dev";
    public const string Sandbox = "Sandbox";
    public const string Suspended = "Suspended";

    private static readonly string[] s_products =
    [
        "checkout", "catalog", "billing", "search", "identity", "shipping", "pricing", "reporting", "loyalty",
        "inventory", "returns", "payments", "invoicing", "forecasting", "support-desk", "mobile-backend", "newsletter",
        "fraud-detection", "warehouse", "fleet", "hr-portal", "crm", "website", "partner-api", "telemetry",
    ];

    private static readonly string[] s_owners = ["commerce", "platform", "finance", "logistics", "people", "data"];

    private static readonly AccountTemplate[] s_special =
    [
        new(SeededAccounts.DelegatedAdministrator, Security, RootProfile.Clean, "prod", "security"),
        new(SeededAccounts.OrdinaryMember, Security, RootProfile.Clean, "prod", "security"),
        new("sandbox-ana", Sandbox, OldWith(keys: [410]), "sandbox", "ana"),
        new(SeededAccounts.LeadingZero, Sandbox, OldWith(mfa: true), "sandbox", "ben"),
        new(SeededAccounts.Clean, Sandbox, RootProfile.Clean, "sandbox", "chen"),
        new(
            SeededAccounts.RecentlyUsed,
            Sandbox,
            OldWith(mfa: true) with { PasswordUsedDaysAgo = 6 },
            "sandbox",
            "dara"),
        new(
            "sandbox-eli",
            Sandbox,
            OldWith(mfa: true, keys: [900, null]) with { PasswordUsedDaysAgo = null, Certificate = true },
            "sandbox",
            "eli"),
        new(SeededAccounts.BlockedByPolicy, Prod, OldWith(), "prod", "finance"),
        new(SeededAccounts.LockedBucket, Prod, RootProfile.Clean, "prod", "data"),
        new(SeededAccounts.LockedQueue, Prod, RootProfile.Clean, "prod", "commerce"),
        new(SeededAccounts.Suspended, Suspended, OldWith(), "prod", "commerce"),
        new("network", Infrastructure, OldWith(mfa: true), "prod", "platform"),
        new("shared-services", Infrastructure, RootProfile.Clean, "prod", "platform"),
    ];

    public static IEnumerable<AccountTemplate> Members(int count, SeededRandom random)
    {
        for (int i = 0; i < count; i++)
        {
            yield return i < s_special.Length ? s_special[i] : Ordinary(i - s_special.Length, random);
        }
    }

    // Two of three are a product in an environment, the rest belong to the platform.
    private static AccountTemplate Ordinary(int index, SeededRandom random)
    {
        string owner = random.Pick(s_owners);
        RootProfile root = RootProfile.Random(random);
        string product = s_products[index / 3 % s_products.Length];
        int round = index / (3 * s_products.Length);
        string suffix = round == 0 ? string.Empty : "-" + AwsText.Integer(round + 1);
        return (index % 3) switch
        {
            0 => new AccountTemplate($"{product}-prod{suffix}", Prod, root, "prod", owner),
            1 => new AccountTemplate($"{product}-dev{suffix}", Dev, root, "dev", owner),
            _ => new AccountTemplate($"{product}-pipeline{suffix}", Infrastructure, root, "prod", "platform"),
        };
    }

    private static RootProfile OldWith(bool mfa = false, int?[]? keys = null) => new()
    {
        Password = true,
        PasswordUsedDaysAgo = 700,
        Mfa = mfa,
        KeysUsedDaysAgo = keys ?? [],
    };
}
