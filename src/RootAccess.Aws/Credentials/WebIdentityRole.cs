using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.Runtime;
using Amazon.SecurityToken.Model;
using RootAccess.Core.Errors;

namespace RootAccess.Aws.Credentials;

/// <summary>Keys of a role, assumed with an OIDC token.</summary>
/// <param name="readToken">Answers with the token; asked again at each renewal.</param>
/// <param name="role">The role.</param>
/// <param name="sts">STS.</param>
internal sealed class WebIdentityRole(Func<string> readToken, RoleSettings role, StsAccess sts)
    : RenewedCredentials(sts.TimeProvider)
{
    /// <summary>Takes the token from a file, which its issuer keeps fresh.</summary>
    public static WebIdentityRole FromFile(string path, RoleSettings role, StsAccess sts) =>
        new(() => ReadFile(path), role, sts);

    protected override Task<ExpiringKeys> RenewAsync()
    {
        AssumeRoleWithWebIdentityRequest request = new()
        {
            RoleArn = role.RoleArn,
            RoleSessionName = role.SessionName,
            WebIdentityToken = readToken(),
        };
        return sts.GetKeysAsync(
            "AssumeRoleWithWebIdentity",
            new AnonymousAWSCredentials(),
            async (client, token) =>
                (await client.AssumeRoleWithWebIdentityAsync(request, token).ConfigureAwait(false)).Credentials);
    }

    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RootAccessException(
                ErrorIds.CredentialsNotFound,
                FailureCategory.AuthenticationError,
                $"The web identity token file {path} could not be read.")
            {
                Target = path,
            };
        }
    }
}
