using System;
using System.Linq;
using System.Text.RegularExpressions;
using RootAccess.Core.Errors;

namespace RootAccess.Core.Connections;

/// <summary>The reason and ticket a connection can demand of every change.</summary>
public static class ChangeReason
{
    /// <summary>How long a reason or a ticket may be, in characters.</summary>
    public const int LongestText = 4000;

    /// <summary>Checks what was given against the connection's rules.</summary>
    /// <param name="guards">The rules.</param>
    /// <param name="reason">The text given as reason; may be null.</param>
    /// <param name="ticket">The ticket given; may be null. The whole of it must match the pattern.</param>
    /// <returns>A <see cref="ErrorIds.ReasonRequired"/> failure, or null when all is well.</returns>
    public static RootAccessException? Check(ConnectionGuards guards, string? reason, string? ticket)
    {
        if (reason?.Length > LongestText || ticket?.Length > LongestText)
        {
            return Refusals.ReasonTooLong(LongestText);
        }

        if (guards.RequireReason && string.IsNullOrWhiteSpace(reason))
        {
            return Refusals.ReasonRequired();
        }

        return guards.TicketPattern is null || IsFullMatch(guards.TicketPattern, ticket)
            ? null
            : Refusals.TicketRequired(guards.TicketPattern, ticket);
    }

    /// <summary>Words the reason and ticket for a record of the change.</summary>
    /// <param name="reason">The text given as reason; may be null.</param>
    /// <param name="ticket">The ticket given; may be null.</param>
    /// <returns>What was given; empty when nothing was.</returns>
    public static string Describe(string? reason, string? ticket) => string.Join(
        " ",
        new[]
        {
            string.IsNullOrWhiteSpace(reason) ? string.Empty : $"Reason: {reason!.Trim()}.",
            string.IsNullOrWhiteSpace(ticket) ? string.Empty : $"Ticket: {ticket!.Trim()}.",
        }.Where(text => text.Length > 0));

    // \z and not $: a dollar sign would accept a trailing line feed. The group keeps alternatives together.
    private static bool IsFullMatch(string pattern, string? ticket) =>
        ticket is not null
        && Regex.IsMatch(ticket, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
