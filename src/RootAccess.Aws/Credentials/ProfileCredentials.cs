using System;
using System.Collections.Generic;
using System.IO;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using RootAccess.Core.Errors;

namespace RootAccess.Aws.Credentials;

/// <summary>
/// Makes credentials of a profile. Roles are assumed by our own classes, so that MFA and endpoints follow our rules;
/// so are those of IAM Identity Center; processes are the SDK's.
/// </summary>
internal sealed class ProfileCredentials(
    ProfileStore store, MfaPrompt prompt, StsAccess sts, SsoAccess sso, string? mfaSerial)
{
    /// <summary>Makes the credentials; nothing is called yet.</summary>
    /// <param name="profile">The profile.</param>
    /// <returns>The credentials.</returns>
    /// <exception cref="RootAccessException">The profile holds no usable set of settings.</exception>
    public AWSCredentials Create(CredentialProfile profile) =>
        Create(profile, new HashSet<string>(StringComparer.Ordinal));

    private AWSCredentials Create(CredentialProfile profile, HashSet<string> visited)
    {
        CredentialProfileOptions options = profile.Options;
        if (!visited.Add(profile.Name))
        {
            // A role may name its own profile as the source of its keys.
            return Keys(options) ?? throw CredentialFailures.ProfileUnusable(
                profile.Name, "its source_profile leads back to itself.");
        }

        if (!string.IsNullOrEmpty(options.EndpointName))
        {
            throw CredentialFailures.ProfileUnusable(
                profile.Name, "it signs in with SAML, which is not supported. Sign in with AWS.Tools ('Set-AWSCredential"
                    + $" -ProfileName {profile.Name}') and run Connect-RootAccess without a profile, or use a"
                    + " credential_process.");
        }

        if (!string.IsNullOrEmpty(options.RoleArn))
        {
            return Role(profile, visited);
        }

        if (!string.IsNullOrEmpty(options.CredentialProcess))
        {
            return FromSdk(profile, _ => CredentialFailures.ProfileUnusable(
                profile.Name, "its credential_process failed. Run the command by hand to see why."));
        }

        if (!string.IsNullOrEmpty(options.SsoAccountId) || !string.IsNullOrEmpty(options.SsoRoleName))
        {
            return SsoRole.Of(profile, sso);
        }

        return Keys(options) ?? FromSdk(
            profile, _ => CredentialFailures.ProfileUnusable(profile.Name, "the SDK could not get keys with it."));
    }

    private RenewedCredentials Role(CredentialProfile profile, HashSet<string> visited)
    {
        CredentialProfileOptions options = profile.Options;
        RoleSettings role = new()
        {
            RoleArn = options.RoleArn,
            SessionName = options.RoleSessionName,
            ExternalId = options.ExternalID,
            MfaSerial = options.MfaSerial ?? (visited.Count == 1 ? mfaSerial : null),
        };
        if (!string.IsNullOrEmpty(options.WebIdentityTokenFile))
        {
            return WebIdentityRole.FromFile(options.WebIdentityTokenFile, role, sts);
        }

        AWSCredentials source = !string.IsNullOrEmpty(options.SourceProfile)
            ? Create(store.Get(options.SourceProfile), visited)
            : CredentialSource(profile);
        return new AssumedRole(source, role, prompt, sts);
    }

    private static AWSCredentials CredentialSource(CredentialProfile profile) =>
        profile.Options.CredentialSource?.ToUpperInvariant() switch
        {
            "ENVIRONMENT" => EnvironmentKeys.Find()
                ?? throw CredentialFailures.ProfileUnusable(profile.Name, "the environment holds no access key."),
            "ECSCONTAINER" => MachineCredentials.Container()
                ?? throw CredentialFailures.ProfileUnusable(profile.Name, "this is no container with credentials."),
            "EC2INSTANCEMETADATA" => MachineCredentials.Instance()
                ?? throw CredentialFailures.ProfileUnusable(
                    profile.Name, "no instance metadata service answers with a role."),
            _ => throw CredentialFailures.ProfileUnusable(
                profile.Name, "it has a role_arn but neither a source_profile nor a credential_source."),
        };

    private static AWSCredentials? Keys(CredentialProfileOptions options)
    {
        if (string.IsNullOrEmpty(options.AccessKey) || string.IsNullOrEmpty(options.SecretKey))
        {
            return null;
        }

        return string.IsNullOrEmpty(options.Token)
            ? new BasicAWSCredentials(options.AccessKey, options.SecretKey)
            : new SessionAWSCredentials(options.AccessKey, options.SecretKey, options.Token);
    }

    private static SdkCredentials FromSdk(CredentialProfile profile, Func<Exception, RootAccessException> describe)
    {
        if (!string.IsNullOrEmpty(profile.Options.LoginSession))
        {
            throw CredentialFailures.ProfileUnusable(
                profile.Name, "it was made by 'aws login', which is not supported. Use a credential_process that runs"
                    + " 'aws configure export-credentials'.");
        }

        try
        {
            AWSCredentials inner = AWSCredentialsFactory.GetAWSCredentials(profile, profile.CredentialProfileStore);
            if (inner is RefreshingAWSCredentials refreshing)
            {
                // No renewal behind anybody's back: its failure would go unseen.
                refreshing.PreemptExpiryTime = TimeSpan.Zero;
            }

            return new SdkCredentials(inner, describe);
        }
        catch (Exception exception)
            when (exception is InvalidDataException or InvalidOperationException or ArgumentException
                or AmazonClientException)
        {
            throw CredentialFailures.ProfileUnusable(
                profile.Name, "its settings are incomplete or do not go together.");
        }
    }
}
