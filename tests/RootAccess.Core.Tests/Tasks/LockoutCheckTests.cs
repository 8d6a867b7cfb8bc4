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
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Sid":"All","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::vault","arn:aws:s3:::vault/*"]}]}""")]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::vault","Condition":{"StringNotEquals":{"aws:SourceVpc":"vpc-1"}}}]}""")]
    public async Task WarnsOfAPolicyThatLocksAdministratorsOut(string policy) =>
        Assert.Contains("lock everybody but root out", await FindAsync(policy), StringComparison.Ordinal);

    [Theory]
    [InlineData(Open)]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::vault","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}""")]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:PutObject","Resource":"*"}]}""")]
    public async Task DoesNotWarnOfOthers(string policy) => Assert.Null(await FindAsync(policy));

    private async Task<string?> FindAsync(string policy)
    {
        using var organization = Client.Connect();
        OrgMemberAccount account = (await organization.Directory.GetAccountsAsync(default))
            .Single(candidate => candidate.AccountId == Shop);
        return LockoutCheck.Find(BucketRequest(policy), account, FakeClient.Connection);
    }
}
