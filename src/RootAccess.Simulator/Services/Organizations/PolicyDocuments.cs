using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RootAccess.Policies;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>Checks the text of organization policies and writes it as AWS keeps it: compact, with a version.</summary>
internal static class PolicyDocuments
{
    private static readonly JsonSerializerOptions s_compact =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The services that resource control policies reach.
    private static readonly string[] s_resourceControlServices =
    [
        "aoss", "cognito-identity", "cognito-idp", "dynamodb", "ecr", "kms", "logs", "s3", "secretsmanager", "sqs",
        "sts",
    ];

    /// <summary>The text to keep of a service control policy or resource control policy.</summary>
    /// <exception cref="AwsError">It is not one.</exception>
    public static string Normalize(string type, string content)
    {
        int maximum = type == OrganizationPolicy.ServiceControl ? 10_240 : 5_120;
        if (content.Length > maximum)
        {
            throw OrganizationsErrors.Constraint(
                "POLICY_CONTENT_LIMIT_EXCEEDED", "You have exceeded the maximum size of a policy.");
        }

        JsonObject document = Parse(content) ?? throw Malformed();
        string text = Compact(document);
        try
        {
            PolicyDocument.Parse(text);
        }
        catch (PolicyFormatException)
        {
            throw Malformed();
        }

        bool isFit = Statements(document).All(
            type == OrganizationPolicy.ServiceControl ? IsServiceControl : IsResourceControl);
        return isFit ? text : throw Malformed();
    }

    /// <summary>The document as an object, or null when the text is something else.</summary>
    public static JsonObject? Parse(string content)
    {
        try
        {
            return JsonNode.Parse(content) as JsonObject;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Writes a document without blanks. One without a version gets the one it then means.</summary>
    public static string Compact(JsonObject document)
    {
        if (document["Version"] is not null)
        {
            return document.ToJsonString(s_compact);
        }

        JsonObject versioned = new() { ["Version"] = "2008-10-17" };
        foreach (KeyValuePair<string, JsonNode?> member in document.Where(member => member.Key != "Version"))
        {
            versioned[member.Key] = member.Value?.DeepClone();
        }

        return versioned.ToJsonString(s_compact);
    }

    public static IEnumerable<JsonObject> Statements(JsonObject document) =>
        Items(document["Statement"]).OfType<JsonObject>();

    /// <summary>The strings of an element that may hold one or many.</summary>
    public static IEnumerable<string> Strings(JsonNode? node) =>
        Items(node).OfType<JsonValue>().Select(value => value.TryGetValue(out string? text) ? text : string.Empty);

    private static JsonNode?[] Items(JsonNode? node) => node is JsonArray list ? [.. list] : [node];

    private static bool IsServiceControl(JsonObject statement) =>
        statement["Principal"] is null && statement["NotPrincipal"] is null;

    private static bool IsResourceControl(JsonObject statement)
    {
        JsonNode? principal = statement["Principal"];
        string[] principals = Strings(principal is JsonObject named ? named["AWS"] : principal).ToArray();
        bool isEveryone = principals.Length == 1 && principals[0] == "*"
            && (principal is JsonObject { Count: 1 } or JsonValue);
        return isEveryone
            && statement["NotPrincipal"] is null
            && statement["NotAction"] is null
            && Strings(statement["Effect"]).Single() == "Deny"
            && Strings(statement["Action"]).All(IsControllable);
    }

    private static bool IsControllable(string action)
    {
        string service = action.Split(':')[0].ToLowerInvariant();
        return Array.IndexOf(s_resourceControlServices, service) >= 0;
    }

    private static AwsError Malformed() => new(
        400,
        "MalformedPolicyDocumentException",
        "The provided policy document does not meet the requirements of the specified policy type.");
}
