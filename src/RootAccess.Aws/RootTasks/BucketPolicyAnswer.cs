using System.Linq;
using System.Net;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace RootAccess.Aws.RootTasks;

/// <summary>
/// Reads the answer to GetBucketPolicy. The SDK throws for no answer of status 404 there: it gives the error's own text
/// as if it were the policy, whatever the error and whoever sent it.
/// </summary>
internal static class BucketPolicyAnswer
{
    /// <summary>The policy.</summary>
    /// <exception cref="AmazonS3Exception">The answer is an error.</exception>
    /// <exception cref="JsonException">The answer is none that S3 gives.</exception>
    public static string Read(GetBucketPolicyResponse response)
    {
        string text = response.Policy ?? string.Empty;
        if (response.HttpStatusCode != HttpStatusCode.OK)
        {
            (string? code, string message) = ReadError(text);
            throw new AmazonS3Exception(
                message, ErrorType.Sender, code, response.ResponseMetadata?.RequestId, response.HttpStatusCode);
        }

        using var policy = JsonDocument.Parse(text);
        return policy.RootElement.ValueKind == JsonValueKind.Object
            ? text
            : throw new JsonException("A policy is an object.");
    }

    private static (string? Code, string Message) ReadError(string text)
    {
        try
        {
            XElement? error = XDocument.Parse(text).Root;
            return error?.Name.LocalName == "Error"
                ? (Value(error, "Code"), Value(error, "Message") ?? string.Empty)
                : (null, string.Empty);
        }
        catch (XmlException)
        {
            return (null, string.Empty);
        }
    }

    private static string? Value(XElement error, string name) =>
        error.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
}
