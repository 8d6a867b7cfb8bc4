using System;
using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using RootAccess.Aws.Calls;
using RootAccess.Aws.Endpoints;

namespace RootAccess.Aws.Credentials;

/// <summary>
/// Finds the caller's credentials in the order of AWS's SDKs: what the user gave, else the environment, a web identity,
/// a profile, the container, the instance; then the role on top.
/// </summary>
internal sealed class CredentialResolver
{
    private readonly ConnectOptions _options;
    private readonly ProfileStore _store;
    private readonly CredentialProfile? _profile;
    private readonly MfaPrompt _prompt;
    private readonly StsAccess _sts;
    private readonly SsoAccess _sso;

    public CredentialResolver(ConnectOptions options, MfaPrompt prompt, AwsCaller caller)
    {
        _options = options;
        _prompt = prompt;
        _store = new ProfileStore(options.ProfileLocation);
        _profile = ChooseProfile();
        Settings = EndpointSettings.Read(_profile, options.ProfileName is not null, options.SessionRegion);
        _sts = new StsAccess(options, Settings, caller);
        _sso = new SsoAccess(options, Settings, caller);
    }

    /// <summary>Region and kind of endpoint, of the profile and the environment.</summary>
    public EndpointSettings Settings { get; }

    /// <summary>Where the credentials came from, in words; known once they were resolved.</summary>
    public string SourceName { get; private set; } = string.Empty;

    public AWSCredentials Resolve()
    {
        if (string.IsNullOrEmpty(_options.RoleArn))
        {
            if (_options.WebIdentityToken is not null)
            {
                throw CredentialFailures.TokenWithoutRole();
            }

            AWSCredentials source = Source(_options.MfaSerial);
            return _options.MfaSerial is null || source is AssumedRole
                ? source
                : throw CredentialFailures.MfaWithoutRole(_options.MfaSerial);
        }

        RoleSettings role = new()
        {
            RoleArn = _options.RoleArn!,
            SessionName = _options.RoleSessionName,
            ExternalId = _options.ExternalId,
            SourceIdentity = _options.SourceIdentity,
            MfaSerial = _options.MfaSerial,
        };
        return _options.WebIdentityToken is { } token
            ? Named("web identity token", new WebIdentityRole(() => token, role, _sts))
            : new AssumedRole(Source(mfaSerial: null), role, _prompt, _sts);
    }

    private AWSCredentials Source(string? mfaSerial)
    {
        if (_options.CredentialSource is not null)
        {
            return Named(
                _options.CredentialSourceName ?? "keys given", new SuppliedKeys(_options.CredentialSource, _options.TimeProvider));
        }

        bool isProfileChosen = _options.ProfileName is not null || _options.ProfileLocation is not null;
        AWSCredentials? found = isProfileChosen
            ? null
            : Named("environment variables", EnvironmentKeys.Find())
                ?? Named("web identity of the environment", WebIdentityOfEnvironment());
        if (found is not null)
        {
            return found;
        }

        if (_profile is not null)
        {
            return Named(
                $"profile '{_profile.Name}'",
                new ProfileCredentials(_store, _prompt, _sts, _sso, mfaSerial).Create(_profile));
        }

        found = isProfileChosen
            ? null
            : Named("container", MachineCredentials.Container())
                ?? Named("EC2 instance", MachineCredentials.Instance());
        return found ?? throw CredentialFailures.NotFound(
            "No AWS credentials were found: none in the environment, no profile in"
                + $" {_store.Description}, and no container or instance role.");
    }

    [return: NotNullIfNotNull(nameof(found))]
    private T? Named<T>(string sourceName, T? found)
        where T : AWSCredentials
    {
        SourceName = found is null ? SourceName : sourceName;
        return found;
    }

    private CredentialProfile? ChooseProfile()
    {
        if (_options.ProfileName is not null)
        {
            return _store.Get(_options.ProfileName);
        }

        if (_options.CredentialSource is not null || _options.WebIdentityToken is not null)
        {
            return null;
        }

        string? ofEnvironment = Environment.GetEnvironmentVariable("AWS_PROFILE");
        if (string.IsNullOrWhiteSpace(ofEnvironment))
        {
            return _store.Find("default");
        }

        // Keys in the environment come first, so that the profile need not even exist.
        return _options.ProfileLocation is null && EnvironmentKeys.Find() is not null
            ? _store.Find(ofEnvironment!)
            : _store.Get(ofEnvironment!);
    }

    private WebIdentityRole? WebIdentityOfEnvironment()
    {
        string? file = Environment.GetEnvironmentVariable("AWS_WEB_IDENTITY_TOKEN_FILE");
        string? roleArn = Environment.GetEnvironmentVariable("AWS_ROLE_ARN");
        return string.IsNullOrEmpty(file) || string.IsNullOrEmpty(roleArn)
            ? null
            : WebIdentityRole.FromFile(
                file!,
                new RoleSettings
                {
                    RoleArn = roleArn!,
                    SessionName = Environment.GetEnvironmentVariable("AWS_ROLE_SESSION_NAME"),
                },
                _sts);
    }
}
