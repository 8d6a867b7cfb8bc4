namespace RootAccess.Core.Models;

/// <summary>What a line of the journal tells.</summary>
public static class JournalPhase
{
    /// <summary>A change is about to be sent. On the disk before the request leaves.</summary>
    public const string Intent = nameof(Intent);

    /// <summary>What became of an intent; an intent whose answer was lost can have two.</summary>
    public const string Outcome = nameof(Outcome);

    /// <summary>The end of a line that a crash had cut was taken off; <c>Detail</c> says what it was.</summary>
    public const string Repair = nameof(Repair);
}
