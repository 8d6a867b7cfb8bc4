using System;
using System.Collections.Generic;
using RootAccess.Simulator.State;

namespace RootAccess.Simulator.Seeding;

/// <summary>Builds the organization of a seed: tree, accounts, settings, then policies and resources.</summary>
internal static class OrganizationBuilder
{
    private static readonly string[] s_unitPaths =
    [
        AccountCatalog.Security,
        AccountCatalog.Infrastructure,
        "Workloads",
        AccountCatalog.Prod,
        AccountCatalog.Dev,
        AccountCatalog.Sandbox,
        AccountCatalog.Suspended,
    ];

    public static SimulatedOrganization Build(SimulatorOptions options)
    {
        OrganizationSeed seed = options.Seed;
        if (seed.AccountCount < OrganizationSeed.MinimumAccountCount)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options),
                seed.AccountCount,
                $"An organization has at least {OrganizationSeed.MinimumAccountCount} accounts.");
        }

        SeededRandom random = new(seed.Seed);
        IdFactory ids = new(random);
        DateTimeOffset now = WholeSecond(options.TimeProvider.GetUtcNow());
        SimulatedOrganization organization = new()
        {
            Id = ids.OrganizationId(),
            Partition = options.Partition,
            ManagementAccountId = ids.AccountId(),
            RootId = ids.RootId(),
        };
        AddUnits(organization, ids);
        new AccountSeeder(organization, ids, random, now).AddAccounts(seed.AccountCount);
        PolicySeeder.AddPolicies(organization, ids);
        ResourceSeeder.AddResources(organization, options.Region, ids, random, now);
        AddSettings(organization, seed, now);
        return organization;
    }

    private static void AddUnits(SimulatedOrganization organization, IdFactory ids)
    {
        organization.Add(new OrganizationalUnit { Id = organization.RootId, Name = "Root", ParentId = null });
        Dictionary<string, string> idByPath = new() { [string.Empty] = organization.RootId };
        foreach (string path in s_unitPaths)
        {
            int slash = path.LastIndexOf('/');
            string parent = slash < 0 ? string.Empty : path.Substring(0, slash);
            OrganizationalUnit unit = new()
            {
                Id = ids.UnitId(organization.RootId),
                Name = path.Substring(slash + 1),
                ParentId = idByPath[parent],
            };
            idByPath.Add(path, unit.Id);
            organization.Add(unit);
        }
    }

    private static void AddSettings(SimulatedOrganization organization, OrganizationSeed seed, DateTimeOffset now)
    {
        DateTimeOffset since = now.AddDays(-500);
        string delegateId = SeededAccounts.Find(organization, SeededAccounts.DelegatedAdministrator).Id;
        organization.TrustedServices["cloudtrail.amazonaws.com"] = since;
        organization.TrustedServices["sso.amazonaws.com"] = since;
        organization.DelegatedAdministrators.Add(new DelegatedAdministrator(delegateId, "sso.amazonaws.com", since));
        if (!seed.EnableFeatures)
        {
            return;
        }

        organization.TrustedServices[SimulatedOrganization.IamServicePrincipal] = since;
        organization.RootFeatures[RootFeature.CredentialsManagement] = since;
        organization.RootFeatures[RootFeature.Sessions] = since;
        if (seed.RegisterIamDelegate)
        {
            organization.DelegatedAdministrators.Add(
                new DelegatedAdministrator(delegateId, SimulatedOrganization.IamServicePrincipal, since));
        }
    }

    private static DateTimeOffset WholeSecond(DateTimeOffset time) =>
        time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));
}
