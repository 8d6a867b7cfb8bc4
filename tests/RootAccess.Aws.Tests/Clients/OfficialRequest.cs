using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RootAccess.Aws.Tests.Clients;

/// <summary>
/// What botocore, both AWS CLIs and the JavaScript SDK agree to send for an operation (<c>captured</c>), or what the
/// service model asks for where nothing was captured (<c>model</c>).
/// </summary>
internal sealed record OfficialRequest(
    string Source,
    string Service,
    string Operation,
    JsonObject Input,
    string Method,
    string Host,
    string Path,
    string? Target,
    string ContentType,
    JsonObject Content,
    string Scope)
{
    private const string Resource = "RootAccess.Aws.Tests.Clients.official-requests.json";

    /// <summary>Unique in the table, as <c>iam ListAccessKeys {"Marker":"m"}</c>.</summary>
    public string Name => $"{Service} {Operation} {Input.ToJsonString()}";

    public static IReadOnlyList<OfficialRequest> All { get; } = Load();

    private static List<OfficialRequest> Load()
    {
        using Stream table = typeof(OfficialRequest).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize<List<OfficialRequest>>(table, JsonSerializerOptions.Web)!;
    }
}
