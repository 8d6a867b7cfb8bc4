using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Amazon.S3;
using Amazon.S3.Model;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.S3;

public sealed class BucketPolicyTests
{
    private const string Region = "eu-central-1";

    private readonly AwsSimulator _simulator = Simulators.Enabled();

    private SimulatedAccount Owner => _simulator.Account(SeededAccounts.LockedBucket);

    private SimulatedBucket Locked => Owner.Buckets.Single(bucket => bucket.Policy is not null);

    [Theory]
    [InlineData(Transport.InProcess)]
    [InlineData(Transport.Kestrel)]
    public async Task ARootSessionReadsReplacesAndDeletesALockedPolicy(Transport transport)
    {
        await using SdkClients clients = await SdkClients.StartAsync(_simulator, transport);
        using AmazonS3Client s3 = clients.S3(await SessionAsync(), Region);
        string open = $$"""
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"{{Owner.Id}}"},
            "Action":"s3:*","Resource":"arn:aws:s3:::{{Locked.Name}}"}]}
            """;
        string name = Locked.Name;

        GetBucketPolicyResponse before = await s3.GetBucketPolicyAsync(name);
        await s3.PutBucketPolicyAsync(new PutBucketPolicyRequest
        {
            BucketName = name,
            Policy = open,
            ExpectedBucketOwner = Owner.Id,
        });
        GetBucketPolicyResponse replaced = await s3.GetBucketPolicyAsync(name);
        await s3.DeleteBucketPolicyAsync(new DeleteBucketPolicyRequest { BucketName = name });

        Assert.Contains("OnlyOneVpc", before.Policy, StringComparison.Ordinal);
        Assert.Equal(open, replaced.Policy);

        // The SDK turns every 404 of this operation into a response.
        GetBucketPolicyResponse gone = await s3.GetBucketPolicyAsync(name);
        Assert.Equal(HttpStatusCode.NotFound, gone.HttpStatusCode);
        Assert.Contains("<Code>NoSuchBucketPolicy</Code>", gone.Policy, StringComparison.Ordinal);
        Assert.Null(Owner.Buckets.Single(bucket => bucket.Name == name).Policy);
    }

    [Theory]
    [InlineData(Transport.InProcess)]
    [InlineData(Transport.Kestrel)]
    public async Task RefusesAnUnexpectedOwner(Transport transport)
    {
        await using SdkClients clients = await SdkClients.StartAsync(_simulator, transport);
        using AmazonS3Client s3 = clients.S3(await SessionAsync(), Region);

        AmazonS3Exception error = await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.DeleteBucketPolicyAsync(
            new DeleteBucketPolicyRequest { BucketName = Locked.Name, ExpectedBucketOwner = "111122223333" }));

        Assert.Equal((HttpStatusCode.Forbidden, "AccessDenied"), (error.StatusCode, error.ErrorCode));
        Assert.NotNull(Locked.Policy);
    }

    [Fact]
    public async Task TheLockHoldsForAnAdministratorOfTheAccount()
    {
        SimulatorCredential administrator = _simulator.CreateUser(
            Owner.Id,
            "admin",
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""");
        await using SdkClients clients = await SdkClients.StartAsync(_simulator, Transport.Kestrel);
        using AmazonS3Client s3 = clients.S3(administrator, Region);

        AmazonS3Exception error =
            await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.GetBucketPolicyAsync(Locked.Name));

        Assert.Equal("AccessDenied", error.ErrorCode);
        Assert.Contains("with an explicit deny in a resource-based policy", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARootSessionOfAnotherAccountIsRefused()
    {
        SimulatorCredential stranger = await SessionAsync(_simulator.Account(SeededAccounts.Clean).Id);
        await using SdkClients clients = await SdkClients.StartAsync(_simulator, Transport.Kestrel);
        using AmazonS3Client s3 = clients.S3(stranger, Region);

        AmazonS3Exception error = await Assert.ThrowsAsync<AmazonS3Exception>(
            () => s3.DeleteBucketPolicyAsync(new DeleteBucketPolicyRequest { BucketName = Locked.Name }));

        Assert.Equal("AccessDenied", error.ErrorCode);
    }

    [Fact]
    public async Task ReportsABucketThatDoesNotExist()
    {
        await using SdkClients clients = await SdkClients.StartAsync(_simulator, Transport.InProcess);
        using AmazonS3Client s3 = clients.S3(await SessionAsync(), Region);

        AmazonS3Exception error =
            await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => s3.DeleteBucketPolicyAsync("no-such-bucket-here"));

        Assert.Equal((HttpStatusCode.NotFound, "NoSuchBucket"), (error.StatusCode, error.ErrorCode));
    }

    [Fact]
    public async Task RefusesWhatIsNoPolicy()
    {
        await using SdkClients clients = await SdkClients.StartAsync(_simulator, Transport.Kestrel);
        using AmazonS3Client s3 = clients.S3(await SessionAsync(), Region);

        AmazonS3Exception error = await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.PutBucketPolicyAsync(
            new PutBucketPolicyRequest { BucketName = Locked.Name, Policy = "not a policy" }));

        Assert.Equal((HttpStatusCode.BadRequest, "MalformedPolicy"), (error.StatusCode, error.ErrorCode));
    }

    [Fact]
    public async Task AnUnknownOperationIsNotAllowed()
    {
        await using SdkClients clients = await SdkClients.StartAsync(_simulator, Transport.Kestrel);
        using AmazonS3Client s3 = clients.S3(await SessionAsync(), Region);

        AmazonS3Exception error =
            await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.GetBucketLocationAsync(Locked.Name));

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "MethodNotAllowed"), (error.StatusCode, error.ErrorCode));
    }

    private async Task<SimulatorCredential> SessionAsync(string? accountId = null)
    {
        using RawClient client = new(_simulator);
        return await client.AssumeRootAsync(accountId ?? Owner.Id, "S3UnlockBucketPolicy");
    }
}
