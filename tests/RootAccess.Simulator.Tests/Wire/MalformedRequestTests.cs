using System;
using System.Collections.Generic;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using RootAccess.Simulator.Server;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Wire;

public sealed class MalformedRequestTests
{
    private readonly AwsSimulator _simulator = Simulators.Enabled();

    [Theory]
    [InlineData("iam", "")]
    [InlineData("iam", "%%%=&&&=%zz")]
    [InlineData("iam", "Action")]
    [InlineData("iam", "Action=ListAccessKeys&Version=2010-05-08&MaxItems=abc")]
    [InlineData("iam", "Action=ListAccessKeys&Version=2010-05-08&Marker=page-x")]
    [InlineData("iam", "Action=ListAccessKeys&Version=2010-05-08&Marker=page--1")]
    [InlineData("iam", "Action=GetUser&Version=2010-05-08&UserName=%00%01")]
    [InlineData("organizations", "[]")]
    [InlineData("organizations", "{")]
    [InlineData("organizations", "{\"MaxResults\":1e99}")]
    [InlineData("organizations", "{\"NextToken\":\"QWNjb3VudHM6LTU=\"}")]
    [InlineData("sqs", "{\"QueueUrl\":\"\"}")]
    [InlineData("sqs", "{\"QueueUrl\":[]}")]
    [InlineData("sqs", "null")]
    public async Task ASignedRequestThatMakesNoSenseIsAClientError(string service, string body)
    {
        using RawClient client = new(_simulator);
        string? target = service switch
        {
            "organizations" => "AWSOrganizationsV20161128.ListAccounts",
            "sqs" => "AmazonSQS.GetQueueAttributes",
            _ => null,
        };

        RawAnswer answer = await client.SendAsync(
            _simulator.Administrator,
            service,
            $"https://{service}.us-east-1.amazonaws.com/",
            body,
            "text/plain",
            target);

        Assert.InRange(answer.Status, 400, 499);
        Assert.NotNull(answer.Code);
    }

    [Fact]
    public async Task AnUnknownServiceIsALoudError()
    {
        using RawClient client = new(_simulator);

        RawAnswer answer = await client.SendAsync(
            _simulator.Administrator,
            "dynamodb",
            "https://dynamodb.us-east-1.amazonaws.com/",
            "{}",
            "application/x-amz-json-1.1",
            "DynamoDB_20120810.ListTables");

        Assert.Equal((400, "UnknownOperationException"), (answer.Status, answer.Code));
        Assert.Equal("The simulator does not offer the service 'dynamodb'.", answer.Message);
    }

    [Theory]
    [InlineData("GET /%zz%/?policy=%%% HTTP/1.1\r\nHost: x\r\n")]
    [InlineData("PUT //a/../b?policy HTTP/1.1\r\nHost: bucket.localhost\r\nContent-Length: 0\r\n")]
    [InlineData("POST / HTTP/1.1\r\nHost: x\r\nX-Amz-Target: .\r\nContent-Length: 0\r\n")]
    [InlineData("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n"
        + "Authorization: AWS4-HMAC-SHA256 Credential=////, SignedHeaders=, Signature=\r\n")]
    [InlineData("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nX-Amz-Date: yesterday\r\n"
        + "Authorization: AWS4-HMAC-SHA256 Credential=a/b/c/iam/aws4_request, SignedHeaders=host, Signature=0\r\n")]
    [InlineData("GET http://iam.amazonaws.com/?Action=GetUser HTTP/1.1\r\nHost: iam.amazonaws.com\r\n")]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: x\r\n")]
    public async Task AnUnsignedRequestThatMakesNoSenseIsAClientError(string head)
    {
        await using SimulatorHost host = await SimulatorHost.StartAsync(_simulator);
        using TcpClient client = new();
        await client.ConnectAsync(host.Endpoint.Host, host.Endpoint.Port);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head + "Connection: close\r\n\r\n"));
        List<byte> answer = [];
        byte[] buffer = new byte[4096];
        for (int read = await stream.ReadAsync(buffer); read > 0; read = await stream.ReadAsync(buffer))
        {
            answer.AddRange(buffer.AsSpan(0, read));
        }

        string text = Encoding.ASCII.GetString([.. answer]);
        Assert.StartsWith("HTTP/1.1 4", text, StringComparison.Ordinal);
        Assert.True(
            text.Contains("<Code>", StringComparison.Ordinal) || text.Contains("\"__type\"", StringComparison.Ordinal),
            text);
    }
}
