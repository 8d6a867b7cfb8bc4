using RootAccess.Core.Connections;

namespace RootAccess.Core.Journal;

/// <summary>On whose behalf something is changed.</summary>
/// <param name="Cmdlet">The cmdlet.</param>
/// <param name="Reason">Why; null when no reason was given.</param>
/// <param name="Ticket">The ticket it belongs to; null when none was given.</param>
public sealed record ChangeContext(string Cmdlet, string? Reason = null, string? Ticket = null)
{
    /// <summary>Reason and ticket as messages word them; empty when neither was given.</summary>
    /// <returns>One line.</returns>
    public string Describe() => ChangeReason.Describe(Reason, Ticket);
}
