using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Inventory;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Inventory;

public sealed class AccountInventoryTests : IDisposable
{
    private readonly FakeClient _client = new();
    private readonly ConnectedOrganization _organization;

    public AccountInventoryTests() => _organization = _client.Connect();

    public void Dispose()
    {
        _organization.Dispose();
        _client.Dispose();
    }

    [Fact]
    public async Task TakesActiveMembersByDefault() =>
        Assert.Equal(["Play", "Audit", "Lab", "Shop"], await NamesAsync(new AccountQuery()));

    [Fact]
    public async Task TakesTheManagementAccountWhenAsked() => Assert.Equal(
        ["Main", "Play", "Audit", "Lab", "Shop"],
        await NamesAsync(new AccountQuery { IncludeManagementAccount = true }));

    [Fact]
    public async Task TakesNamedAccountsInAnyStateAndInTheOrderNamed() => Assert.Equal(
        ["Old shop", "Main", "Shop"],
        await NamesAsync(new AccountQuery
        {
            AccountIds =
                [FakeOrganization.Closed, FakeOrganization.Management, FakeOrganization.Shop, FakeOrganization.Shop],
        }));

    [Fact]
    public async Task TakesNothingForAnEmptyListOfAccounts() =>
        Assert.Empty(await FindAsync(new AccountQuery { AccountIds = [] }));

    [Fact]
    public async Task ReportsEachBadAccountAndGoesOn()
    {
        IReadOnlyList<AccountQueryItem> items = await FindAsync(new AccountQuery
        {
            AccountIds = ["3", null, "999999999999", FakeOrganization.Shop],
        });

        Assert.Equal("Shop", items[0].Account!.AccountName);
        Assert.Equal(
            [
                (ErrorIds.InvalidAccountId, "3"), (ErrorIds.InvalidAccountId, ""),
                (ErrorIds.AccountNotInOrganization, "999999999999"),
            ],
            items.Skip(1).Select(item => (item.Error!.ErrorId, item.Error.Target)));
    }

    [Theory]
    [InlineData("Active", 4)]
    [InlineData("suspended", 1)]
    [InlineData("*", 5)]
    [InlineData("PendingClosure", 0)]
    public async Task FiltersByState(string state, int count) =>
        Assert.Equal(count, (await NamesAsync(new AccountQuery { States = [state] })).Count);

    [Fact]
    public async Task FiltersByName() =>
        Assert.Equal(["Lab", "Shop"], await NamesAsync(new AccountQuery { Names = ["sh*", "LAB"] }));

    [Theory]
    [InlineData("Workloads/Prod", false, "Shop")]
    [InlineData("/workloads/prod/", false, "Shop")]
    [InlineData("ou-root-prodprod", false, "Shop")]
    [InlineData("Workloads", false, "")]
    [InlineData("Workloads", true, "Lab Shop")]
    [InlineData("Workloads/*", false, "Lab Shop")]
    [InlineData("*", false, "Play Audit")]
    [InlineData("*", true, "Play Audit Lab Shop")]
    [InlineData("S*", false, "Play Audit")]
    [InlineData("Nothing*", true, "")]
    [InlineData("r-root", true, "Play Audit Lab Shop")]
    [InlineData("/", false, "")]
    public async Task FiltersByOrganizationalUnit(string unit, bool recurse, string expected)
    {
        IReadOnlyList<AccountQueryItem> items =
            await FindAsync(new AccountQuery { OrganizationalUnits = [unit], Recurse = recurse });

        Assert.DoesNotContain(items, item => item.Error is not null);
        Assert.Equal(expected, string.Join(" ", items.Select(item => item.Account!.AccountName)));
    }

    [Theory]
    [InlineData("Workloads", false, true)]
    [InlineData("/", false, true)]
    [InlineData("Workloads", true, false)]
    [InlineData("Workloads/Prod", false, false)]
    [InlineData("Nothing*", false, false)]
    [InlineData("Nowhere", false, false)]
    public async Task FindsUnitsWithAccountsOnlyFurtherDown(string unit, bool recurse, bool expected)
    {
        IReadOnlyList<string> units = await new AccountInventory(_organization).FindUnitsToRecurseAsync(
            new AccountQuery { OrganizationalUnits = [unit], Recurse = recurse }, default);

        Assert.Equal(expected ? [unit] : [], units);
    }

    [Theory]
    [InlineData("Prod")]
    [InlineData("ou-root-12345678")]
    [InlineData("")]
    public async Task ReportsAnOrganizationalUnitThatDoesNotExist(string unit)
    {
        AccountQueryItem item =
            Assert.Single(await FindAsync(new AccountQuery { OrganizationalUnits = [unit], Recurse = true }));

        Assert.Equal(ErrorIds.OrganizationalUnitNotFound, item.Error!.ErrorId);
        Assert.Equal(unit, item.Error.Target);
    }

    [Fact]
    public async Task TakesNoneOfTwoOrganizationalUnitsWithOnePath()
    {
        _client.Organization.Units["r-root"].Add(new("ou-root-slashsla", "Workloads/Prod"));

        AccountQueryItem item =
            Assert.Single(await FindAsync(new AccountQuery { OrganizationalUnits = ["Workloads/Prod"] }));

        Assert.Equal(ErrorIds.OrganizationalUnitNotFound, item.Error!.ErrorId);
        Assert.Contains("ou-root-slashsla", item.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadsTagsOnlyForWhatIsLeft()
    {
        _client.Organization.Tags[FakeOrganization.Shop] = [new("team", "web"), new("tier", "1")];
        _client.Organization.Tags[FakeOrganization.Lab] = [new("team", "data")];

        IReadOnlyList<AccountQueryItem> items = await FindAsync(new AccountQuery
        {
            OrganizationalUnits = ["Workloads/*"],
            Tags = new Dictionary<string, string> { ["team"] = "w*", ["tier"] = "?" },
        });

        AccountQueryItem item = Assert.Single(items);
        Assert.Equal("team=web; tier=1", item.Account!.Tags.ToString());
        Assert.Equal(2, _client.Organization.CountOf("ListTagsForResource"));
    }

    [Theory]
    [InlineData("Team", "WEB")]
    [InlineData("TEAM", "w*")]
    public async Task TakesUpperAndLowerCaseOfTagsForTheSame(string key, string value)
    {
        _client.Organization.Tags[FakeOrganization.Shop] = [new("team", "web")];

        AccountQueryItem item = Assert.Single(
            await FindAsync(new AccountQuery { Tags = new Dictionary<string, string> { [key] = value } }));

        Assert.Equal("Shop", item.Account!.AccountName);
    }

    [Fact]
    public async Task KeepsAnAccountWhoseTagsAreOnlyWanted()
    {
        _client.Organization.Failures["ListTagsForResource"] = Failures.NotAuthorized();

        AccountQueryItem item = Assert.Single(
            await FindAsync(new AccountQuery { AccountIds = [FakeOrganization.Shop], IncludeTags = true }));

        Assert.Equal("Shop", item.Account!.AccountName);
        Assert.Equal(ErrorIds.CallerNotAuthorized, item.Error!.ErrorId);
    }

    [Fact]
    public async Task LeavesOutAnAccountWhoseTagsMustMatchAndCannotBeRead()
    {
        _client.Organization.Failures["ListTagsForResource"] = Failures.NotAuthorized();

        AccountQueryItem item = Assert.Single(await FindAsync(new AccountQuery
        {
            AccountIds = [FakeOrganization.Shop],
            Tags = new Dictionary<string, string> { ["team"] = "*" },
        }));

        Assert.Null(item.Account);
        Assert.Equal(ErrorIds.CallerNotAuthorized, item.Error!.ErrorId);
    }

    [Fact]
    public async Task TellsItsProgressWhileTagsAreRead()
    {
        List<int> totals = [];
        Recorder recorder = new(totals);

        await new AccountInventory(_organization).FindAsync(
            new AccountQuery { IncludeTags = true }, recorder, CancellationToken.None);

        Assert.Equal([4, 4, 4, 4], totals);
    }

    [Fact]
    public async Task LeavesOutExcludedAccounts() => Assert.Equal(
        ["Play", "Audit", "Lab"],
        await NamesAsync(new AccountQuery { ExcludeAccountIds = [FakeOrganization.Shop, "999999999999"] }));

    [Fact]
    public async Task FailsForAnExclusionThatWouldBeLost()
    {
        RootAccessException error = await Assert.ThrowsAsync<RootAccessException>(
            () => FindAsync(new AccountQuery { ExcludeAccountIds = ["3"] }));

        Assert.Equal(ErrorIds.InvalidAccountId, error.ErrorId);
    }

    private async Task<IReadOnlyList<AccountQueryItem>> FindAsync(AccountQuery query) =>
        [.. await new AccountInventory(_organization).FindAsync(query, null, CancellationToken.None)];

    private async Task<IReadOnlyList<string>> NamesAsync(AccountQuery query) =>
        [.. (await FindAsync(query)).Select(item => item.Account!.AccountName)];

    private sealed class Recorder(List<int> totals) : IProgress<InventoryProgress>
    {
        public void Report(InventoryProgress value)
        {
            lock (totals)
            {
                totals.Add(value.Total);
            }
        }
    }
}
