using System;
using System.Globalization;
using System.Text.Json.Nodes;

namespace RootAccess.Aws.Credentials;

/// <summary>
/// A token of IAM Identity Center with all that the AWS CLI keeps beside it. Not a record, whose text would show it.
/// </summary>
/// <param name="content">The object in the file.</param>
internal sealed class SsoToken(JsonObject content)
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public string AccessToken => Text("accessToken");

    /// <summary>When it ends; long ago when the file does not say.</summary>
    public DateTimeOffset ExpiresAt => DateTimeOffset.TryParse(
        // Older versions of the AWS CLI wrote UTC in letters.
        Text("expiresAt").Replace("UTC", "Z"),
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal,
        out DateTimeOffset time)
        ? time
        : DateTimeOffset.MinValue;

    public bool CanBeRefreshed =>
        Text("refreshToken").Length > 0 && Text("clientId").Length > 0 && Text("clientSecret").Length > 0;

    /// <summary>What a new token is asked for with.</summary>
    public JsonObject RefreshRequest => new()
    {
        ["grantType"] = "refresh_token",
        ["clientId"] = Text("clientId"),
        ["clientSecret"] = Text("clientSecret"),
        ["refreshToken"] = Text("refreshToken"),
    };

    /// <summary>What goes into the file.</summary>
    public string Json => content.ToJsonString();

    /// <summary>The same with a new token.</summary>
    public SsoToken With(string accessToken, DateTimeOffset expiresAt, string? refreshToken)
    {
        JsonObject copy = JsonNode.Parse(Json)!.AsObject();
        copy["accessToken"] = accessToken;
        copy["expiresAt"] = expiresAt.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
        copy["refreshToken"] = refreshToken ?? Text("refreshToken");
        return new(copy);
    }

    public override string ToString() => nameof(SsoToken);

    private string Text(string name) =>
        content[name] is JsonValue value && value.TryGetValue(out string? text) ? text : string.Empty;
}
