namespace RootAccess.Core.Models;

/// <summary>What an audit found. Only <see cref="NotPresent"/> proves an account clean.</summary>
public static class RootCredentialStatus
{
    /// <summary>Read, and no password, access key or signing certificate exists.</summary>
    public const string NotPresent = "NotPresent";

    /// <summary>At least one password, access key or signing certificate exists.</summary>
    public const string Present = "Present";

    /// <summary>The account could not be read: never to be taken for clean.</summary>
    public const string Unknown = "Unknown";
}
