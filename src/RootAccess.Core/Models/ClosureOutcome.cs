namespace RootAccess.Core.Models;

/// <summary>What became of one account in a closure.</summary>
public static class ClosureOutcome
{
    /// <summary>AWS accepted the request, or is closing the account already. It takes about ten minutes.</summary>
    public const string Requested = "Requested";

    /// <summary>AWS reads the account as closed after the request of this connection.</summary>
    public const string Closed = "Closed";

    /// <summary>The account was closed before.</summary>
    public const string AlreadyClosed = "AlreadyClosed";

    /// <summary>Not closed now: pipe the account in again after <c>NextAttemptAfter</c>.</summary>
    public const string Deferred = "Deferred";

    /// <summary>Refused by a rule; nothing was sent.</summary>
    public const string Refused = "Refused";

    /// <summary>Not closed, because of an error.</summary>
    public const string Failed = "Failed";

    /// <summary>The prompt was answered with No, or the run could not go on.</summary>
    public const string Skipped = "Skipped";
}
