#nullable enable

using System;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace RootAccess.AwsClients.Protocol;

/// <summary>
/// The body of an error answer. A load balancer or proxy may answer in the service's place, so anything can stand in
/// it; what is not an AWS error document gives an error without a code.
/// </summary>
internal sealed class ErrorDocument
{
    private const int LongestExcerpt = 200;
    private const string RequestIdHeader = "x-amzn-RequestId";
    private const string ErrorTypeHeader = "x-amzn-ErrorType";

    private string? _message;
    private string _body = string.Empty;

    private ErrorDocument()
    {
    }

    public string? Code { get; private set; }

    public ErrorType Type { get; private set; } = ErrorType.Unknown;

    public string? RequestId { get; private set; }

    /// <summary>The whole JSON object, undefined for any other body.</summary>
    public JsonElement Members { get; private set; }

    public static ErrorDocument Read(byte[] body, IWebResponseData response)
    {
        ErrorDocument error = new() { _body = Encoding.UTF8.GetString(body).Trim('\uFEFF', ' ', '\t', '\r', '\n') };
        switch (error._body.FirstOrDefault())
        {
            case '{':
                error.ReadJson();
                break;
            case '<':
                error.ReadXml();
                break;
        }

        error.Code ??= WithoutNamespace(NullIfEmpty(response.GetHeaderValue(ErrorTypeHeader)));
        error.RequestId ??= NullIfEmpty(response.GetHeaderValue(RequestIdHeader));
        return error;
    }

    public string MessageFor(HttpStatusCode statusCode)
    {
        if (!string.IsNullOrEmpty(_message))
        {
            return _message!;
        }

        if (Code is not null)
        {
            return $"The service answered {Code} (HTTP {(int)statusCode}) without a message.";
        }

        string excerpt = _body.Substring(0, Math.Min(_body.Length, LongestExcerpt));
        return excerpt.Length == 0
            ? $"HTTP {(int)statusCode} with an empty body."
            : $"HTTP {(int)statusCode} with a body that is not an AWS error: {excerpt}";
    }

    private void ReadJson()
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(_body);
            Members = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return;
        }

        Code = WithoutNamespace(Text("__type") ?? Text("code") ?? Text("Code"));
        _message = Text("message") ?? Text("Message");
    }

    private void ReadXml()
    {
        XElement root;
        try
        {
            root = XmlShapes.Load(Encoding.UTF8.GetBytes(_body));
        }
        catch (XmlException)
        {
            return;
        }

        XElement? error = root.DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName == "Error");
        if (error is null)
        {
            return;
        }

        Code = Text(error, "Code");
        _message = Text(error, "Message");
        Type = Enum.TryParse(Text(error, "Type"), ignoreCase: true, out ErrorType type) ? type : ErrorType.Unknown;
        RequestId = Text(root, "RequestId") ?? Text(error, "RequestId");
    }

    private string? Text(string name) =>
        Members.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? NullIfEmpty(value.GetString())
            : null;

    private static string? Text(XElement parent, string name) => NullIfEmpty(XmlShapes.Child(parent, name)?.Value);

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>A code can come as <c>prefix#Code:address</c>.</summary>
    private static string? WithoutNamespace(string? code)
    {
        if (code is null)
        {
            return null;
        }

        string name = code.Substring(code.LastIndexOf('#') + 1);
        int colon = name.IndexOf(':');
        return colon < 0 ? name : name.Substring(0, colon);
    }
}
