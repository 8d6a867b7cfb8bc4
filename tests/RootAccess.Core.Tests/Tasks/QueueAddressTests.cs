using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Tasks;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Tasks;

public sealed class QueueAddressTests
{
    [Theory]
    [InlineData("https://sqs.us-east-1.amazonaws.com/000000000003/orders", "us-east-1")]
    [InlineData("https://sqs.ap-southeast-2.amazonaws.com/000000000003/orders", "ap-southeast-2")]
    [InlineData("https://eu-central-1.queue.amazonaws.com/000000000003/orders", "eu-central-1")]
    [InlineData("https://queue.amazonaws.com/000000000003/orders", "us-east-1")]
    [InlineData("https://sqs-fips.us-west-2.amazonaws.com/000000000003/orders", "us-west-2")]
    [InlineData("https://sqs.eu-west-1.api.aws/000000000003/orders", "eu-west-1")]
    [InlineData("https://sqs-fips.us-east-2.api.aws/000000000003/orders", "us-east-2")]
    [InlineData("https://vpce-0a1b2c3d-x9y8z7.sqs.eu-north-1.vpce.amazonaws.com/000000000003/orders", "eu-north-1")]
    [InlineData("https://vpce-0a1b-x9y8-us-east-1a.sqs.us-east-1.vpce.amazonaws.com/000000000003/orders", "us-east-1")]
    [InlineData("https://sqs.us-gov-west-1.amazonaws.com/000000000003/orders", "us-gov-west-1")]
    [InlineData("https://sqs.cn-north-1.amazonaws.com.cn/000000000003/orders", "cn-north-1")]
    [InlineData("https://cn-north-1.queue.amazonaws.com.cn/000000000003/orders", "cn-north-1")]
    [InlineData("https://sqs.cn-northwest-1.api.amazonwebservices.com.cn/000000000003/orders", "cn-northwest-1")]
    [InlineData("https://sqs.eusc-de-east-1.amazonaws.eu/000000000003/orders", "eusc-de-east-1")]
    [InlineData("https://SQS.US-EAST-1.AMAZONAWS.COM/000000000003/orders", "us-east-1")]
    public void EveryFormOfAwsSaysItsRegion(string url, string region) =>
        Assert.Equal(new QueueAddress("000000000003", region, "orders"), QueueAddress.Parse(url, Connection()));

    [Theory]
    [InlineData("orders")]
    [InlineData("arn:aws:sqs:us-east-1:000000000003:orders")]
    [InlineData("http://sqs.us-east-1.amazonaws.com/000000000003/orders")]
    [InlineData("https://sqs.us-east-1.amazonaws.com:444/000000000003/orders")]
    [InlineData("https://sqs.us-east-1.amazonaws.com/orders")]
    [InlineData("https://sqs.us-east-1.amazonaws.com/000000000003")]
    [InlineData("https://sqs.us-east-1.amazonaws.com/000000000003/")]
    [InlineData("https://sqs.us-east-1.amazonaws.com/000000000003/orders/more")]
    [InlineData("https://sqs.us-east-1.amazonaws.com/00000000003/orders")]
    [InlineData("https://sqs.us-east-1.amazonaws.com/000000000003/orders?x=1")]
    [InlineData("https://someone@sqs.us-east-1.amazonaws.com/000000000003/orders")]
    [InlineData("https://sqs.us-east-1.amazonaws.com.evil.example/000000000003/orders")]
    [InlineData("https://sqs.us-east-1.evil.example/000000000003/orders")]
    [InlineData("https://sqs.cn-north-1.amazonaws.com/000000000003/orders")]
    [InlineData("https://s3.us-east-1.amazonaws.com/000000000003/orders")]
    [InlineData("https://queue.amazonaws.com.cn/000000000003/orders")]
    [InlineData("http://127.0.0.1:4566/000000000003/orders")]
    public void AnyOtherFormIsRefused(string url)
    {
        RootAccessException refusal =
            Assert.Throws<RootAccessException>(() => QueueAddress.Parse(url, Connection()));

        Assert.Equal(ErrorIds.RootTaskParameterConflict, refusal.ErrorId);
    }

    [Fact]
    public void TheConnectionsOwnAddressIsAccepted() =>
        Assert.Equal(
            new QueueAddress("000000000003", "us-east-1", "orders"),
            QueueAddress.Parse("http://127.0.0.1:4566/000000000003/orders", Connection("sqs=http://127.0.0.1:4566/")));

    [Theory]
    [InlineData("http://127.0.0.1:4567/000000000003/orders")]
    [InlineData("http://localhost:4566/000000000003/orders")]
    [InlineData("https://127.0.0.1:4566/000000000003/orders")]
    public void AnotherAddressThanTheConnectionsIsRefused(string url) =>
        Assert.Throws<RootAccessException>(() => QueueAddress.Parse(url, Connection("sqs=http://127.0.0.1:4566/")));

    private static RootAccessConnection Connection(string? endpoint = null) => FakeClient.Connection with
    {
        IsCustomEndpoint = endpoint is not null,
        Endpoints = endpoint is null ? ["sqs=https://sqs.us-east-1.amazonaws.com/"] : [endpoint],
    };
}
