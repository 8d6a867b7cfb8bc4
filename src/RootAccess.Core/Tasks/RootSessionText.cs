using System.Collections.Generic;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using RootAccess.Core.Models;

namespace RootAccess.Core.Tasks;

/// <summary>Writes a root session in the forms other tools read. The text holds the secrets.</summary>
public static class RootSessionText
{
    private static readonly JsonSerializerOptions s_readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Lines that set the standard environment variables when PowerShell runs them.</summary>
    /// <param name="session">The session.</param>
    /// <returns>The lines, separated by line feeds.</returns>
    public static string ToEnvironment(RootSession session) => string.Join(
        "\n",
        $"# {session}",
        Line("AWS_ACCESS_KEY_ID", session.AccessKey),
        Line("AWS_SECRET_ACCESS_KEY", session.SecretKey),
        Line("AWS_SESSION_TOKEN", session.SessionToken),
        Line("AWS_CREDENTIAL_EXPIRATION", Moment(session)));

    /// <summary>What the AWS CLI and SDKs expect of a <c>credential_process</c>.</summary>
    /// <param name="session">The session.</param>
    /// <returns>One line of JSON.</returns>
    public static string ToCredentialProcess(RootSession session) => JsonSerializer.Serialize(
        new Dictionary<string, object>
        {
            ["Version"] = 1,
            ["AccessKeyId"] = session.AccessKey,
            ["SecretAccessKey"] = session.SecretKey,
            ["SessionToken"] = session.SessionToken,
            ["Expiration"] = Moment(session),
        },
        s_readable);

    private static string Line(string name, string value) => $"$env:{name} = '{value.Replace("'", "''")}'";

    private static string Moment(RootSession session) =>
        session.Expiration.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
