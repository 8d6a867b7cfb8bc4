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
/// <param name="credential">The object.</param>
/// <param name="name">The parameter or variable it came in.</param>
/// <param name="timeProvider">The clock.</param>
internal sealed class CredentialReader(object credential, string name, TimeProvider timeProvider)
{
    // What AWS.Tools keeps for a session: only its own cmdlets see the members.
    private const string SessionWrapper = "Amazon.PowerShell.Common.AWSPSCredentials";

    // Temporary keys whose end is not told are asked for again after this time; their owner renews them as needed.
    private static readonly TimeSpan s_untoldLifetime = TimeSpan.FromMinutes(5);
    private static readonly string[] s_accessKey = ["AccessKey", "AccessKeyId"];
    private static readonly string[] s_secretKey = ["SecretKey", "SecretAccessKey"];
    private static readonly string[] s_token = ["Token", "SessionToken"];
    private static readonly string[] s_expiration = ["Expiration", "Expiry", "ExpiresAt"];

    /// <summary>The name AWS.Tools gave to the credentials it keeps; null for any other object.</summary>
    internal string? StoredName => HiddenMember(Unwrap(credential), "Name") as string;

    /// <summary>Reads the keys as they are now.</summary>
    /// <exception cref="RootAccessException">The object has no keys.</exception>
    internal SuppliedCredentials Read()
    {
        object value = Owner();
        if (value is PSCredential pair)
        {
            return new() { AccessKey = pair.UserName, SecretKey = SecretText.Reveal(pair.Password) };
        }

        MethodInfo? getCredentials = GetCredentials(value);
        object source = getCredentials is null ? value : getCredentials.Invoke(value, null) ?? throw NoKeys();
        return new()
        {
            AccessKey = Text(source, s_accessKey) ?? throw NoKeys(),
            SecretKey = Text(source, s_secretKey) ?? throw NoKeys(),
            SessionToken = Text(source, s_token),
            Expiration = Expiration(Member(source, s_expiration) ?? Member(value, s_expiration))
                ?? (getCredentials is not null && Text(source, s_token) is not null
                    ? timeProvider.GetUtcNow() + s_untoldLifetime
                    : null),
        };
    }

    private static DateTimeOffset? Expiration(object? told) => told switch
    {
        DateTimeOffset time => time,
        DateTime time when time > DateTime.MinValue => new DateTimeOffset(time.ToUniversalTime()),
        _ => null,
    };

    // The answers of STS and the session's wrapper hold the credentials as a member.
    private object Owner()
    {
        object value = Unwrap(credential);
        bool hasKeys = value is PSCredential || GetCredentials(value) is not null || Text(value, s_accessKey) is not null;
        return hasKeys ? value : Member(value, ["Credentials"]) ?? HiddenMember(value, "Credentials") ?? value;
    }

    private static MethodInfo? GetCredentials(object value) =>
        value.GetType().GetMethod("GetCredentials", Type.EmptyTypes);

    private static object? HiddenMember(object value, string name) => value.GetType().FullName == SessionWrapper
        ? value.GetType().GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            ?.GetValue(value)
        : null;

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

    private RootAccessException NoKeys() =>
        new(
            ErrorIds.CredentialsNotFound,
            FailureCategory.InvalidArgument,
            $"{name} takes a PSCredential of access key and secret, or an object with members such as AccessKey,"
                + " SecretKey and Token. This one has no keys.")
        {
            RecommendedAction = "Give -AccessKey and -SecretKey, or a profile with -ProfileName.",
            Target = name.TrimStart('-', '$'),
        };
}
