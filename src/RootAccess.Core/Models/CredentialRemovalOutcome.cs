namespace RootAccess.Core.Models;

/// <summary>What became of one credential in a removal.</summary>
public static class CredentialRemovalOutcome
{
    /// <summary>Deleted, and a later read shows it gone.</summary>
    public const string Removed = "Removed";

    /// <summary>It was gone before the deletion reached it.</summary>
    public const string AlreadyAbsent = "AlreadyAbsent";

    /// <summary>Refused by a rule.</summary>
    public const string Refused = "Refused";

    /// <summary>Not attempted, because an earlier step did not succeed or the run was stopped.</summary>
    public const string Skipped = "Skipped";

    /// <summary>AWS refused the deletion; the credential is still there.</summary>
    public const string Failed = "Failed";

    /// <summary>The deletion was sent, and it could not be shown that it took effect.</summary>
    public const string Unverified = "Unverified";
}
