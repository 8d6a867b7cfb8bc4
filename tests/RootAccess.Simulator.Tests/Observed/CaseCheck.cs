using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Xunit;

namespace RootAccess.Simulator.Tests.Observed;

/// <summary>Compares an answer with what a case expects and with what every answer of its protocol has.</summary>
internal static class CaseCheck
{
    private static readonly Dictionary<string, string> s_contentTypes = new()
    {
        ["iam"] = "text/xml",
        ["sts"] = "text/xml",
        ["organizations"] = "application/x-amz-json-1.1",
        ["cloudtrail"] = "application/x-amz-json-1.1",
        ["sqs"] = "application/x-amz-json-1.0",
        ["account"] = "application/json",
    };

    private static readonly Dictionary<string, string> s_namespaces = new()
    {
        ["iam"] = "https://iam.amazonaws.com/doc/2010-05-08/",
        ["sts"] = "https://sts.amazonaws.com/doc/2011-06-15/",
    };

    public static void Verify(ObservedCase observed, CaseAnswer answer, Placeholders names)
    {
        JsonObject expected = observed.Expected;
        string call = observed.Call["call"]!.GetValue<string>();
        string? code = expected["code"]?.GetValue<string>();
        string? found = IsFine(answer) ? null : answer.Code;
        Assert.True(
            (expected["status"]!.GetValue<int>(), code) == (answer.Status, found), $"{answer.Status} {answer.Body}");
        VerifyMessage(expected["message"]?.GetValue<string>(), answer, names);
        VerifyEnvelope(call, answer);
        foreach (JsonNode? path in expected["present"]?.AsArray() ?? [])
        {
            Assert.True(answer.At(path!.GetValue<string>()) is not null, $"{path} is absent in {answer.Body}");
        }

        foreach (JsonNode? path in expected["absent"]?.AsArray() ?? [])
        {
            Assert.True(answer.At(path!.GetValue<string>()) is null, $"{path} is present in {answer.Body}");
        }

        foreach (KeyValuePair<string, JsonNode?> value in expected["values"]?.AsObject() ?? [])
        {
            VerifyValue(value.Key, names.Fill(value.Value), answer);
        }

        if (expected["members"] is JsonArray members)
        {
            Assert.Equal(
                members.Select(member => member!.GetValue<string>()).Order(StringComparer.Ordinal),
                answer.Tree!.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal));
        }
    }

    private static bool IsFine(CaseAnswer answer) => answer.Status < 300;

    private static void VerifyMessage(string? template, CaseAnswer answer, Placeholders names)
    {
        if (template is null)
        {
            return;
        }

        string message = names.Fill(template);
        if (message.EndsWith('*') && !message.EndsWith("resource: *", StringComparison.Ordinal))
        {
            Assert.StartsWith(message[..^1], answer.Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(message, answer.Message);
        }
    }

    private static void VerifyValue(string path, JsonNode? value, CaseAnswer answer)
    {
        JsonNode? found = path == "#body" ? answer.Body : answer.At(path);
        if (value is JsonObject { Count: 1 } && value["matches"] is { } pattern)
        {
            Assert.Matches(pattern.GetValue<string>(), found?.ToString() ?? string.Empty);
        }
        else if (value is JsonObject { Count: 1 } && value["count"] is { } count)
        {
            Assert.Equal(count.GetValue<int>(), found!.AsArray().Count);
        }
        else
        {
            Assert.True(JsonNode.DeepEquals(value, found), $"{path} is not {value?.ToJsonString()} in {answer.Body}");
        }
    }

    private static void VerifyEnvelope(string call, CaseAnswer answer)
    {
        string service = call.Split(':')[0];
        if (!s_contentTypes.TryGetValue(service, out string? contentType))
        {
            return;
        }

        Assert.Equal(contentType, answer.ContentType);
        string requestId = answer.Headers["x-amzn-RequestId"];
        Assert.True(Guid.TryParse(requestId, out _));
        if (!s_namespaces.TryGetValue(service, out string? xmlNamespace))
        {
            return;
        }

        XNamespace names = xmlNamespace;
        XElement root = answer.Xml;
        string operation = call.Split(':')[1];
        bool isFine = IsFine(answer);
        Assert.Equal(names + (isFine ? operation + "Response" : "ErrorResponse"), root.Name);
        XElement? id = isFine ? root.Element(names + "ResponseMetadata")?.Element(names + "RequestId")
            : root.Element(names + "RequestId");
        Assert.Equal(requestId, id?.Value);
        if (!isFine)
        {
            Assert.Equal("Sender", root.Element(names + "Error")?.Element(names + "Type")?.Value);
        }
    }
}
