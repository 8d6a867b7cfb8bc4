using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Amazon.Runtime;
using RootAccess.Aws.Calls;
using RootAccess.Aws.Endpoints;

namespace RootAccess.Aws.Credentials;

/// <summary>
/// Calls IAM Identity Center while credentials are resolved: two requests that are not signed, under the same trust in
/// endpoints and with the same retries as every other call.
/// </summary>
internal sealed class SsoAccess(ConnectOptions options, EndpointSettings settings, AwsCaller caller)
{
    public TimeProvider TimeProvider => options.TimeProvider;

    /// <summary>Gets a role's keys for a token.</summary>
    public Task<ExpiringKeys> GetRoleCredentialsAsync(
        string region, string accountId, string roleName, string token) => SendAsync(
        "sso",
        "GetRoleCredentials",
        () => new HttpRequestMessage(
            HttpMethod.Get,
            Address("portal.sso", region, "/federation/credentials?account_id=" + Uri.EscapeDataString(accountId)
                + "&role_name=" + Uri.EscapeDataString(roleName)))
        {
            Headers = { { "x-amz-sso_bearer_token", token } },
        },
        answer =>
        {
            JsonElement keys = answer.GetProperty("roleCredentials");
            return new ExpiringKeys(
                new ImmutableCredentials(
                    keys.GetProperty("accessKeyId").GetString(),
                    keys.GetProperty("secretAccessKey").GetString(),
                    keys.GetProperty("sessionToken").GetString()),
                DateTimeOffset.FromUnixTimeMilliseconds(keys.GetProperty("expiration").GetInt64()));
        });

    /// <summary>Gets a new token for one that ended.</summary>
    public Task<SsoToken> RefreshAsync(string region, SsoToken token) => SendAsync(
        "sso-oauth",
        "CreateToken",
        () => new HttpRequestMessage(HttpMethod.Post, Address("oidc", region, "/token"))
        {
            Content = new StringContent(token.RefreshRequest.ToJsonString(), Encoding.UTF8, "application/json"),
        },
        answer => token.With(
            answer.GetProperty("accessToken").GetString()!,
            TimeProvider.GetUtcNow().AddSeconds(answer.GetProperty("expiresIn").GetInt32()),
            answer.TryGetProperty("refreshToken", out JsonElement next) ? next.GetString() : null));

    // The Region comes from a file and becomes part of a host name.
    private string Address(string service, string region, string path)
    {
        var partition = AwsPartition.OfRegion(RegionName.Check(region, isCustom: false));
        bool hasOwnFips = partition.Name != "aws-us-gov" || settings.UseDualStack;
        string fips = settings.UseFips && hasOwnFips ? "-fips" : string.Empty;
        return $"https://{service}{fips}.{region}{partition.Suffixes[settings.UseDualStack ? 1 : 0]}{path}";
    }

    private async Task<T> SendAsync<T>(
        string service, string operation, Func<HttpRequestMessage> request, Func<JsonElement, T> read)
    {
        using AwsHttp http = new(options);
        return await caller.CallAsync(
            new AwsCall { Service = service, Operation = operation },
            async token =>
            {
                using HttpRequestMessage message = request();
                using HttpResponseMessage response =
                    await http.Client.SendAsync(message, token).ConfigureAwait(false);
#if NET8_0_OR_GREATER
                string body = await response.Content.ReadAsStringAsync(token).ConfigureAwait(false);
#else
                string body = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
#endif
                if (!response.IsSuccessStatusCode)
                {
                    throw Refused(response, body);
                }

                using var answer = JsonDocument.Parse(body);
                return Read(answer.RootElement, read);
            },
            CancellationToken.None).ConfigureAwait(false);
    }

    private static T Read<T>(JsonElement answer, Func<JsonElement, T> read)
    {
        try
        {
            return read(answer);
        }
        catch (Exception exception)
            when (exception is KeyNotFoundException or InvalidOperationException
                or ArgumentException or FormatException)
        {
            // As for a body that is no JSON; its text may hold keys.
            throw new FormatException("The answer lacks a member.");
        }
    }

    // The body's own text is left out: IAM Identity Center has the same sentence for all of a kind.
    private static AmazonServiceException Refused(HttpResponseMessage response, string body)
    {
        string? code = Header(response, "x-amzn-errortype")?.Split(':')[0] ?? CodeIn(body);
        return new(
            $"HTTP {(int)response.StatusCode}",
            innerException: null,
            ErrorType.Unknown,
            code,
            Header(response, "x-amzn-requestid"),
            response.StatusCode);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out IEnumerable<string>? values)
            ? values.FirstOrDefault()
            : null;

    private static string? CodeIn(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("error", out JsonElement code)
                && code.ValueKind == JsonValueKind.String
                ? code.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
