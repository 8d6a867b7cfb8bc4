namespace RootAccess.Core.Models;

/// <summary>The kinds of long-term root credential.</summary>
public static class RootCredentialType
{
    /// <summary>The root user's console password (its login profile).</summary>
    public const string Password = "Password";

    /// <summary>An access key of the root user.</summary>
    public const string AccessKey = "AccessKey";

    /// <summary>An X.509 signing certificate of the root user.</summary>
    public const string SigningCertificate = "SigningCertificate";

    /// <summary>An MFA device of the root user: a protection, not something one can sign in with alone.</summary>
    public const string MfaDevice = "MfaDevice";

    /// <summary>Every kind, in the order of removal.</summary>
    public static RootAccessList<string> All { get; } = [AccessKey, SigningCertificate, Password, MfaDevice];
}
