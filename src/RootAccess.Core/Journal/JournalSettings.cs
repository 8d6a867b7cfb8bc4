namespace RootAccess.Core.Journal;

/// <summary>Where a connection records its changes.</summary>
public sealed record JournalSettings
{
    /// <summary>Nothing is recorded.</summary>
    public static JournalSettings None { get; } = new() { IsOff = true };

    /// <summary>
    /// A folder, or a file whose name ends with <c>.jsonl</c>; null for <see cref="JournalLocation.DefaultFolder"/>.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>Whether changes are made without a record.</summary>
    public bool IsOff { get; init; }

    /// <summary>Whether the record is to last no longer than the connection, as that of a simulation.</summary>
    public bool IsTemporary { get; init; }
}
