namespace RootAccess.Core.Models;

/// <summary>What a privileged task did in one account.</summary>
public sealed record RootTaskResult
{
    /// <summary>The organization's id.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The account's id, 12 digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>The account's name.</summary>
    public required string AccountName { get; init; }

    /// <summary>The task, a name of <c>Get-RootTask</c>.</summary>
    public required string Task { get; init; }

    /// <summary>The ARN of the root user, bucket or queue; what was given, where it could not be made out.</summary>
    public required string Target { get; init; }

    /// <summary>A value of <see cref="RootTaskOutcome"/>.</summary>
    public required string Outcome { get; init; }

    /// <summary>What was found or done, and what follows from it; empty when there is nothing to say.</summary>
    public required string Detail { get; init; }

    /// <summary>The file that holds the policy as it was; null when none was written.</summary>
    public required string? BackupFile { get; init; }

    /// <summary>The policy as it was before; null when there was none or it was not read.</summary>
    public required string? PreviousPolicy { get; init; }

    /// <summary>Whether a read after the change proved the outcome.</summary>
    public required bool Verified { get; init; }

    /// <summary>The stable error id when something was refused or failed; otherwise null.</summary>
    public required string? ErrorId { get; init; }

    /// <summary>What was refused or failed; otherwise null.</summary>
    public required string? ErrorMessage { get; init; }

    /// <summary>Whether changes are recorded in a journal; false only on a connection with <c>-NoJournal</c>.</summary>
    public bool IsJournaled { get; init; }

    /// <summary>Whether this is a built-in simulated organization.</summary>
    public required bool IsSimulation { get; init; }

    /// <summary>Whether the answers came from an address other than AWS's own.</summary>
    public required bool IsCustomEndpoint { get; init; }

    /// <summary>One short line, for <c>Group-Object</c> and other places without room.</summary>
    /// <returns>What identifies the row, and how it came out.</returns>
    public override string ToString() => $"{AccountId} {Outcome}";
}
