namespace RootAccess.Core.Models;

/// <summary>What became of one account in a removal.</summary>
public static class RemovalOutcome
{
    /// <summary>A read after the deletions shows none of the asked kinds.</summary>
    public const string Removed = "Removed";

    /// <summary>None of the asked kinds existed.</summary>
    public const string NothingToRemove = "NothingToRemove";

    /// <summary>Something was removed, something is left.</summary>
    public const string PartiallyRemoved = "PartiallyRemoved";

    /// <summary>Refused by a rule before anything was touched.</summary>
    public const string Refused = "Refused";

    /// <summary>Nothing was removed, because of an error.</summary>
    public const string Failed = "Failed";

    /// <summary>A change was sent, and it could not be shown that it took effect.</summary>
    public const string Unverified = "Unverified";

    /// <summary>
    /// The prompt was answered with No, or the run was stopped, or could not go on, before anything was touched.
    /// </summary>
    public const string Skipped = "Skipped";
}
