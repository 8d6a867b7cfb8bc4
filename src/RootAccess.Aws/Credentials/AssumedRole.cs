using System.Threading.Tasks;
using Amazon.Runtime;
using Amazon.SecurityToken.Model;

namespace RootAccess.Aws.Credentials;

/// <summary>Keys of a role, assumed with other keys and assumed again when they end.</summary>
/// <remarks>
/// The SDK's own class takes its STS client from a registry of the process, which does not say whose keys to sign with,
/// and whose addresses the environment can redirect.
/// </remarks>
internal sealed class AssumedRole(AWSCredentials source, RoleSettings role, MfaPrompt prompt, StsAccess sts)
    : RenewedCredentials(sts.TimeProvider)
{
    protected override async Task<ExpiringKeys> RenewAsync()
    {
        // Before the first wait, so that the question is put on the caller's thread.
        string? code = role.MfaSerial is null ? null : prompt.Ask(role.MfaSerial);
        ImmutableCredentials keys = await source.GetCredentialsAsync().ConfigureAwait(false);
        AssumeRoleRequest request = new()
        {
            RoleArn = role.RoleArn,
            RoleSessionName = role.SessionName,
            ExternalId = role.ExternalId,
            SourceIdentity = role.SourceIdentity,
            SerialNumber = role.MfaSerial,
            TokenCode = code,
        };
        return await sts.GetKeysAsync(
            "AssumeRole",
            KeySnapshot.Of(keys),
            async (client, token) =>
                (await client.AssumeRoleAsync(request, token).ConfigureAwait(false)).Credentials).ConfigureAwait(false);
    }
}
