using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Ports;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Inventory;

/// <summary>What the directory keeps of an account. Alone, because all tests share one heap.</summary>
[CollectionDefinition(nameof(DirectoryMemoryTests), DisableParallelization = true)]
[Collection(nameof(DirectoryMemoryTests))]
public sealed class DirectoryMemoryTests
{
    private const int Count = 20_000;

    [Fact]
    public async Task AnAccountTakesAFractionOfItsRow()
    {
        using FakeClient client = new();
        AccountDescription shop = client.Organization[FakeOrganization.Shop];
        foreach (int number in Enumerable.Range(1000, Count))
        {
            string id = number.ToString("D12");
            client.Organization[id] = shop with
            {
                AccountId = id,
                Name = $"workload-{number}",
                Email = $"aws-workload-{number}@example.com",
                Arn = $"arn:aws:organizations::{FakeOrganization.Management}:account/{FakeOrganization.Id}/{id}",
                Paths = [$"{FakeOrganization.Id}/r-root/ou-root-workload/ou-root-prodprod/{id}/"],
            };
        }

        using ConnectedOrganization organization = client.Connect();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        Assert.NotNull(await organization.Directory.FindAsync(FakeOrganization.Shop, CancellationToken.None));
        long taken = (GC.GetTotalMemory(forceFullCollection: true) - before) / Count;

        // The texts of a row alone are more than 400 bytes.
        Assert.InRange(taken, 50, 120);
        GC.KeepAlive(organization);
    }
}
