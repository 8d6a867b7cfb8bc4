using System;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Core.Models;
using RootAccess.Core.Tasks;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Tasks;

public sealed class LockoutCheckTests : TaskTest
{
    [Theory]
    [InlineData("""{"Action":"s3:*","Resource":["arn:aws:s3:::vault","arn:aws:s3:::vault/*"]}""")]
    [InlineData("""{"Action":"s3:*","Resource":"*","Condition":{"StringNotEquals":{"aws:SourceVpc":"vpc-1"}}}""")]
    public async Task WarnsOfADenyThatLocksAdministratorsOut(string deny) =>
        Assert.Contains("lock everybody but root out", await FindAsync(Deny(deny)), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}""")]
    [InlineData("""{"Action":"s3:PutObject","Resource":"*"}""")]
    public async Task DoesNotWarnOfOtherDenies(string deny) => Assert.Null(await FindAsync(Deny(deny)));

    [Fact]
    public async Task DoesNotWarnOfAnAllow() => Assert.Null(await FindAsync(Open));

    private static string Deny(string rest) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*",{{rest[1..]}}]}""";

    private async Task<string?> FindAsync(string policy)
    {
        using var organization = Client.Connect();
        OrgMemberAccount account = (await organization.Directory.GetAccountsAsync(default))
            .Single(candidate => candidate.AccountId == Shop);
        return LockoutCheck.Find(BucketRequest(policy), account, FakeClient.Connection);
    }
}
