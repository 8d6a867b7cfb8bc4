using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RootAccess.Aws.Credentials;

/// <summary>
/// The file in which the AWS CLI and SDKs keep a token: named by the SHA-1 of the sso-session's name or, for profiles of
/// the older form, of the start URL.
/// </summary>
/// <param name="key">The name or the URL.</param>
internal sealed class SsoTokenFile(string key)
{
    /// <summary>Reads the token; null when there is none.</summary>
    public SsoToken? Read()
    {
        try
        {
            SsoToken? token = JsonNode.Parse(File.ReadAllText(PathOf(key))) is JsonObject content ? new(content) : null;
            return string.IsNullOrEmpty(token?.AccessToken) ? null : token;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            // What cannot be read is as good as not there: signing in again writes it anew.
            return null;
        }
    }

    /// <summary>Replaces the token at once or not at all, readable by its owner only.</summary>
    public void Write(SsoToken token)
    {
        string path = PathOf(key);
        string draft = $"{path}.{Guid.NewGuid():N}";
        try
        {
            using (FileStream stream = Create(draft))
            {
                byte[] json = Encoding.UTF8.GetBytes(token.Json);
                stream.Write(json, 0, json.Length);
            }

            File.Replace(draft, path, destinationBackupFileName: null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The token in hand is good all the same; without the file, somebody has to sign in once more later.
            Delete(draft);
        }
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It lies beside the token, with the same permissions.
        }
    }

    private static string PathOf(string key)
    {
        string? home = Environment.GetEnvironmentVariable("HOME");
        return Path.Combine(
            string.IsNullOrEmpty(home) ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) : home,
            ".aws",
            "sso",
            "cache",
            HashOf(key) + ".json");
    }

    private static string HashOf(string text)
    {
#pragma warning disable CA5350 // AWS's name for a file, not a protection.
#pragma warning disable CA1850 // The one-line form is not in .NET Standard.
        using var sha1 = SHA1.Create();
        return string.Concat(sha1.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(value => value.ToString("x2", null)));
#pragma warning restore CA1850
#pragma warning restore CA5350
    }

#if NET8_0_OR_GREATER
    private static FileStream Create(string path)
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(path, options);
    }
#else
    private static FileStream Create(string path) => new(path, FileMode.CreateNew, FileAccess.Write);
#endif
}
