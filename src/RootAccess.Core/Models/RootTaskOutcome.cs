namespace RootAccess.Core.Models;

/// <summary>What became of one privileged task.</summary>
public static class RootTaskOutcome
{
    /// <summary>Done.</summary>
    public const string Completed = "Completed";

    /// <summary>It was so already; nothing was changed.</summary>
    public const string NothingToDo = "NothingToDo";

    /// <summary>Refused by a rule before anything was touched.</summary>
    public const string Refused = "Refused";

    /// <summary>Not done, or not wholly, because of an error.</summary>
    public const string Failed = "Failed";

    /// <summary>A change was sent, and it could not be shown that it took effect.</summary>
    public const string Unverified = "Unverified";

    /// <summary>
    /// The prompt was answered with No, or the run was stopped, or could not go on, before anything was changed.
    /// </summary>
    public const string Skipped = "Skipped";
}
