using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Inventory;

/// <summary>Accounts come out of the directory as AWS gave them.</summary>
public sealed class PackedAccountsTests : IDisposable
{
    private readonly FakeClient _client = new();
    private readonly ConnectedOrganization _organization;

    public PackedAccountsTests() => _organization = _client.Connect();

    public void Dispose()
    {
        _organization.Dispose();
        _client.Dispose();
    }

    [Theory]
    [InlineData("Müller & Söhne 🚀", "rööt@example.com")]
    [InlineData("", "")]
    [InlineData("日本", "a@b.example")]
    public async Task KeepsNamesAndAddressesInEveryScript(string name, string email)
    {
        Change(account => account with { Name = name, Email = email });

        OrgMemberAccount shop = await FindAsync();

        Assert.Equal((name, email), (shop.AccountName, shop.Email));
    }

    [Theory]
    [InlineData("arn:aws:organizations::000000000001:account/o-test/000000000003")]
    [InlineData("arn:aws:organizations::000000000009:account/o-test/000000000003")]
    [InlineData("")]
    public async Task KeepsTheArnThatAwsGave(string arn)
    {
        Change(account => account with { Arn = arn });

        Assert.Equal(arn, (await FindAsync()).Arn);
    }

    [Fact]
    public async Task KeepsHowAndWhenAnAccountJoined()
    {
        DateTimeOffset joined = new(2019, 3, 4, 5, 6, 7, 890, TimeSpan.Zero);
        Change(account => account with { JoinedMethod = "INVITED", JoinedTimestamp = joined });

        OrgMemberAccount shop = await FindAsync();

        Assert.Equal(("INVITED", joined), (shop.JoinedMethod, shop.JoinedTimestamp));
    }

    [Fact]
    public async Task KeepsWhatAwsDidNotSayUnknown()
    {
        Change(account => account with { JoinedMethod = null, JoinedTimestamp = null });

        OrgMemberAccount shop = await FindAsync();

        Assert.Null(shop.JoinedMethod);
        Assert.Null(shop.JoinedTimestamp);
    }

    [Fact]
    public async Task RefusesAnAccountWithoutAnIdOfTwelveDigits()
    {
        Change(account => account with { AccountId = "3" });

        RootAccessException error = await Assert.ThrowsAsync<RootAccessException>(FindAsync);

        Assert.Equal(ErrorIds.UnexpectedResponse, error.ErrorId);
    }

    [Fact]
    public async Task FindsNothingForATextThatIsNoId() =>
        Assert.Null(await _organization.Directory.FindAsync("Shop", CancellationToken.None));

    [Fact]
    public async Task KeepsEachOfThousandsApart()
    {
        AccountDescription shop = _client.Organization[FakeOrganization.Shop];
        AccountDescription[] given =
        [
            .. Enumerable.Range(1000, 3000).Reverse().Select(number => shop with
            {
                AccountId = number.ToString("D12"),
                Name = number == 2000 ? new string('é', 20_000) : $"Kontö {number * 7919 % 3000}",
                Email = $"{number}@example.com",
            }),
        ];
        foreach (AccountDescription account in given)
        {
            _client.Organization[account.AccountId] = account;
        }

        IReadOnlyList<OrgMemberAccount> all = await _organization.Directory.GetAccountsAsync(CancellationToken.None);
        Dictionary<string, OrgMemberAccount> rows = all.ToDictionary(row => row.AccountId);

        foreach (AccountDescription account in given)
        {
            OrgMemberAccount row = rows[account.AccountId];
            OrgMemberAccount? found =
                await _organization.Directory.FindAsync(account.AccountId, CancellationToken.None);
            Assert.Equal((account.Name, account.Email), (row.AccountName, row.Email));
            Assert.Equal(row.AccountName, found?.AccountName);
        }

        Assert.Equal(
            all.OrderBy(row => row.OrganizationalUnitPath, StringComparer.OrdinalIgnoreCase)
                .ThenBy(row => row.AccountName, StringComparer.OrdinalIgnoreCase)
                .ThenBy(row => row.AccountId, StringComparer.Ordinal)
                .Select(row => row.AccountId),
            all.Select(row => row.AccountId));
    }

    private void Change(Func<AccountDescription, AccountDescription> change) =>
        _client.Organization[FakeOrganization.Shop] = change(_client.Organization[FakeOrganization.Shop]);

    private async Task<OrgMemberAccount> FindAsync() =>
        (await _organization.Directory.FindAsync(FakeOrganization.Shop, CancellationToken.None))!;
}
