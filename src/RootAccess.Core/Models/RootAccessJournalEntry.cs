using System;

namespace RootAccess.Core.Models;

/// <summary>One line of the journal of changes.</summary>
public sealed record RootAccessJournalEntry
{
    /// <summary>The number of the line, from 1.</summary>
    public long Sequence { get; init; }

    /// <summary>When it was written, in UTC.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>The organization.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The member account; empty when the change is about the organization.</summary>
    public string AccountId { get; init; } = string.Empty;

    /// <summary>The account's name; empty when there is no account.</summary>
    public string AccountName { get; init; } = string.Empty;

    /// <summary>A value of <see cref="JournalPhase"/>.</summary>
    public required string Phase { get; init; }

    /// <summary>The API operation, such as <c>DeleteAccessKey</c>.</summary>
    public required string Action { get; init; }

    /// <summary>
    /// What is changed: a credential's id, the ARN of a bucket, queue or root user, a service, a task; empty when the
    /// action says it all.
    /// </summary>
    public string Target { get; init; } = string.Empty;

    /// <summary>A value of <see cref="JournalOutcome"/>; null in an intent.</summary>
    public string? Outcome { get; init; }

    /// <summary>The sequence of the intent that an outcome is about; null otherwise.</summary>
    public long? IntentSequence { get; init; }

    /// <summary>What else is known: the error id, the backup of a policy, the hash of a policy to set.</summary>
    public string? Detail { get; init; }

    /// <summary>Why, as it was given; null when no reason was.</summary>
    public string? Reason { get; init; }

    /// <summary>The ticket, as it was given; null when none was.</summary>
    public string? Ticket { get; init; }

    /// <summary>The cmdlet.</summary>
    public required string Cmdlet { get; init; }

    /// <summary>The ARN of the caller.</summary>
    public required string CallerArn { get; init; }

    /// <summary>AWS's request id; null before the answer, and when there was none.</summary>
    public string? RequestId { get; init; }

    /// <summary>
    /// The id of the access key that signed: of the root session, or of the caller. Never its secret.
    /// </summary>
    public string? AccessKeyId { get; init; }

    /// <summary>The process that wrote the line: machine, process id and the process's start.</summary>
    public string Process { get; init; } = string.Empty;

    /// <summary>Whether the change was one of a simulated organization.</summary>
    public bool IsSimulation { get; init; }

    /// <summary>Whether the change went to another address than AWS's own.</summary>
    public bool IsCustomEndpoint { get; init; }

    /// <summary>The <see cref="Hash"/> of the line before; 64 zeros in the first line.</summary>
    public string PreviousHash { get; init; } = string.Empty;

    /// <summary>SHA-256 of the line without this member, 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; init; } = string.Empty;

    /// <summary>One short line, for <c>Group-Object</c> and other places without room.</summary>
    /// <returns>What identifies the row, and how it came out.</returns>
    public override string ToString() => $"{Sequence} {Phase} {Action}";
}
