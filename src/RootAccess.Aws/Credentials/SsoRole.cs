using System.Threading.Tasks;
using Amazon.Runtime.CredentialManagement;
using RootAccess.Core.Errors;

namespace RootAccess.Aws.Credentials;

/// <summary>Keys of a role of IAM Identity Center, had with the token that <c>aws sso login</c> keeps.</summary>
/// <remarks>
/// The SDK's own classes look for the clients they need by the names of their assemblies, in the whole process: they
/// would find another module's copies, and that module ours.
/// </remarks>
/// <param name="profileName">The profile.</param>
/// <param name="options">What the profile says, its sso-session included.</param>
/// <param name="sso">IAM Identity Center.</param>
internal sealed class SsoRole(string profileName, CredentialProfileOptions options, SsoAccess sso)
    : RenewedCredentials(sso.TimeProvider)
{
    private readonly SsoTokenFile _file = new(
        string.IsNullOrEmpty(options.SsoSession) ? options.SsoStartUrl : options.SsoSession);

    /// <summary>Makes the credentials of a profile.</summary>
    /// <exception cref="RootAccessException">The profile lacks a setting.</exception>
    public static SsoRole Of(CredentialProfile profile, SsoAccess sso)
    {
        CredentialProfileOptions options = profile.Options;
        return string.IsNullOrEmpty(options.SsoAccountId) || string.IsNullOrEmpty(options.SsoRoleName)
            || string.IsNullOrEmpty(options.SsoRegion) || string.IsNullOrEmpty(options.SsoStartUrl)
            ? throw CredentialFailures.ProfileUnusable(profile.Name, "its SSO settings are incomplete.")
            : new(profile.Name, options, sso);
    }

    protected override async Task<ExpiringKeys> RenewAsync()
    {
        try
        {
            SsoToken token = _file.Read() ?? throw CredentialFailures.SsoLoginRequired(profileName);
            if (token.ExpiresAt <= sso.TimeProvider.GetUtcNow())
            {
                token = await RefreshAsync(token).ConfigureAwait(false);
            }

            return await sso.GetRoleCredentialsAsync(
                options.SsoRegion, options.SsoAccountId, options.SsoRoleName, token.AccessToken).ConfigureAwait(false);
        }
        catch (RootAccessException failure) when (failure.Aws?.StatusCode == 401)
        {
            throw CredentialFailures.SsoLoginRequired(profileName);
        }
        catch (RootAccessException failure) when (failure.Aws?.StatusCode is 403 or 404)
        {
            throw CredentialFailures.ProfileUnusable(
                profileName, "IAM Identity Center does not let the user who signed in take that role.");
        }
    }

    private async Task<SsoToken> RefreshAsync(SsoToken token)
    {
        if (!token.CanBeRefreshed)
        {
            throw CredentialFailures.SsoLoginRequired(profileName);
        }

        try
        {
            SsoToken fresh = await sso.RefreshAsync(options.SsoRegion, token).ConfigureAwait(false);

            // A token is refreshed with once: the AWS CLI needs the new one, too.
            _file.Write(fresh);
            return fresh;
        }
        catch (RootAccessException failure) when (failure is { IsRetryable: false, Aws.StatusCode: >= 400 and < 500 })
        {
            throw CredentialFailures.SsoLoginRequired(profileName);
        }
    }
}
