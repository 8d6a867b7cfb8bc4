using System;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Security;
using RootAccess.Aws;
using RootAccess.Core.Errors;

namespace RootAccessManagement.Connecting;

/// <summary>
/// Reads keys from what <c>-Credential</c> takes. Objects of AWS.Tools come from another load context, so they are read
/// by member name, never by type.
/// </summary>
internal sealed class CredentialReader(object credential, TimeProvider timeProvider)
{
    // Temporary keys whose end is not told are asked for again after this time; their owner renews them as needed.
    private static readonly TimeSpan s_untoldLifetime = TimeSpan.FromMinutes(5);
    private static readonly string[] s_accessKey = ["AccessKey", "AccessKeyId"];
    private static readonly string[] s_secretKey = ["SecretKey", "SecretAccessKey"];
    private static readonly string[] s_token = ["Token", "SessionToken"];
    private static readonly string[] s_expiration = ["Expiration", "Expiry", "ExpiresAt"];

    /// <summary>Reads the keys as they are now.</summary>
    /// <exception cref="RootAccessException">The object has no keys.</exception>
    internal SuppliedCredentials Read()
    {
        object value = Unwrap(credential);
        if (value is PSCredential pair)
        {
            return new() { AccessKey = pair.UserName, SecretKey = SecretText.Reveal(pair.Password) };
        }

        MethodInfo? getCredentials = value.GetType().GetMethod("GetCredentials", Type.EmptyTypes);
        object source = getCredentials is null
            ? Member(credential, ["Credentials"]) ?? credential
            : getCredentials.Invoke(value, null) ?? throw NoKeys();
        return new()
        {
            AccessKey = Text(source, s_accessKey) ?? throw NoKeys(),
            SecretKey = Text(source, s_secretKey) ?? throw NoKeys(),
            SessionToken = Text(source, s_token),
            Expiration = Expiration(source, isRenewable: getCredentials is not null),
        };
    }

    private DateTimeOffset? Expiration(object source, bool isRenewable) => Member(source, s_expiration) switch
    {
        DateTimeOffset told => told,
        DateTime told => new DateTimeOffset(told.ToUniversalTime()),
        _ when isRenewable && Text(source, s_token) is not null => timeProvider.GetUtcNow() + s_untoldLifetime,
        _ => null,
    };

    private static string? Text(object source, string[] names) => Member(source, names) switch
    {
        null => null,
        SecureString secret => SecretText.Reveal(secret),
        object value => value.ToString() is { Length: > 0 } text ? text : null,
    };

    private static object? Member(object source, string[] names) => names
        .Select(name => PSObject.AsPSObject(source).Properties[name]?.Value)
        .Select(value => value is null ? null : Unwrap(value))
        .FirstOrDefault(value => value is not null);

    // The members of a custom object are on its wrapper; its base object has none.
    private static object Unwrap(object value) =>
        value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;

    private static RootAccessException NoKeys() =>
        new(
            ErrorIds.CredentialsNotFound,
            FailureCategory.InvalidArgument,
            "-Credential takes a PSCredential of access key and secret, or an object with members such as AccessKey,"
                + " SecretKey and Token. This one has no keys.")
        {
            RecommendedAction = "Give -AccessKey and -SecretKey, or a profile with -ProfileName.",
            Target = "Credential",
        };
}
