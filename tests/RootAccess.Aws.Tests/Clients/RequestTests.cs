using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Amazon.IdentityManagement;
using Amazon.Organizations;
using Amazon.Runtime;
using Xunit;

namespace RootAccess.Aws.Tests.Clients;

public static class RequestTests
{
    public sealed class EveryOperation
    {
        public static TheoryData<string> Rows { get; } = new(OfficialRequest.All.Select(row => row.Name));

        [Theory]
        [MemberData(nameof(Rows))]
        public async Task SendsWhatOfficialClientsSend(string row)
        {
            OfficialRequest expected = OfficialRequest.All.Single(candidate => candidate.Name == row);

            RecordedRequest sent = await SendAsync(expected);

            Assert.Equal(expected.Method, sent.Method);
            Assert.Equal($"https://{expected.Host}{expected.Path}", sent.Address.AbsoluteUri);
            Assert.Equal(expected.Target, sent.Headers.GetValueOrDefault("X-Amz-Target"));
            Assert.Equal(expected.ContentType, sent.ContentType);
            Assert.Equal(expected.Scope, sent.Scope);
            Assert.Equal("FAKETOKEN", sent.Headers["X-Amz-Security-Token"]);
            Assert.Contains("x-amz-security-token", sent.SignedHeaders);
            JsonObject content = expected.Service == "iam" ? Form(sent.Body) : JsonNode.Parse(sent.Body)!.AsObject();
            Assert.True(
                JsonNode.DeepEquals(expected.Content, content),
                $"expected {expected.Content.ToJsonString()}, sent {content.ToJsonString()}");
        }

        [Theory]
        [InlineData(typeof(IAmazonIdentityManagementService), "iam")]
        [InlineData(typeof(IAmazonOrganizations), "organizations")]
        public void HasItsRowInTheTable(Type client, string service)
        {
            IEnumerable<string> operations = client.GetMethods()
                .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal))
                .Select(method => method.Name[..^"Async".Length]);

            IEnumerable<string> inTable =
                OfficialRequest.All.Where(row => row.Service == service).Select(row => row.Operation);

            Assert.Equal(operations.Order(), inTable.Distinct().Order());
        }
    }

    private static async Task<RecordedRequest> SendAsync(OfficialRequest row)
    {
        bool iam = row.Service == "iam";
        string answer = iam ? $"<{row.Operation}Response><{row.Operation}Result/></{row.Operation}Response>" : "{}";
        using ClientHost host = ClientHost.Answering(answer);
        MethodInfo method = iam
            ? typeof(IAmazonIdentityManagementService).GetMethod(row.Operation + "Async")!
            : typeof(IAmazonOrganizations).GetMethod(row.Operation + "Async")!;
        object request = Build(method.GetParameters()[0].ParameterType, row.Input);

        await (Task)method.Invoke(iam ? host.Iam : host.Organizations, [request, CancellationToken.None])!;

        return Assert.Single(host.Network.Requests);
    }

    private static object Build(Type type, JsonObject input)
    {
        object request = Activator.CreateInstance(type)!;
        foreach ((string name, JsonNode? value) in input)
        {
            PropertyInfo property = type.GetProperty(name)!;
            property.SetValue(request, property.PropertyType switch
            {
                Type text when text == typeof(string) => value!.GetValue<string>(),
                Type number when number == typeof(int?) => value!.GetValue<int>(),
                Type constant when typeof(ConstantClass).IsAssignableFrom(constant) =>
                    Activator.CreateInstance(constant, value!.GetValue<string>()),
                Type other => throw new NotSupportedException(other.Name),
            });
        }

        return request;
    }

    private static JsonObject Form(string body) => new(body.Split('&').Select(pair => pair.Split('=')).Select(pair =>
        KeyValuePair.Create<string, JsonNode?>(Decode(pair[0]), Decode(pair[1]))));

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
