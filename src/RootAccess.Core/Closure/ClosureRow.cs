using System;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;

namespace RootAccess.Core.Closure;

/// <summary>Makes the rows of closures.</summary>
public static class ClosureRow
{
    /// <summary>The row of an account that was refused before its turn.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="accountId">The id as it was given.</param>
    /// <param name="account">The account; null when there is none of that id.</param>
    /// <param name="refusal">Why.</param>
    /// <returns>A <c>Refused</c> row and the refusal.</returns>
    public static OperationResult<MemberAccountClosure> Refused(
        RootAccessConnection connection, string? accountId, OrgMemberAccount? account, RootAccessException refusal)
    {
        MemberAccountClosure row = new()
        {
            OrganizationId = connection.OrganizationId,
            AccountId = account?.AccountId ?? accountId ?? string.Empty,
            AccountName = account?.AccountName ?? string.Empty,
            Outcome = ClosureOutcome.Refused,
            State = account?.State ?? string.Empty,
            Detail = string.Empty,
            NextAttemptAfter = null,
            ErrorId = refusal.ErrorId,
            ErrorMessage = refusal.Message,
            IsJournaled = connection.IsJournaled,
            IsSimulation = connection.IsSimulation,
            IsCustomEndpoint = connection.IsCustomEndpoint,
        };
        return new(row, refusal);
    }

    /// <summary>The row of an account that was not started: a prompt was answered with No.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="account">The account.</param>
    /// <returns>A <c>Skipped</c> row.</returns>
    public static MemberAccountClosure Skipped(RootAccessConnection connection, OrgMemberAccount account) =>
        Make(connection, account, ClosureOutcome.Skipped, string.Empty);

    /// <summary>The row of an account that was not worked on, because an earlier one showed that none can be.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="account">The account.</param>
    /// <param name="failure">What ended the run.</param>
    /// <returns>A <c>Skipped</c> row with an error.</returns>
    public static MemberAccountClosure NotWorkedOn(
        RootAccessConnection connection, OrgMemberAccount account, RootAccessException failure) =>
        Skipped(connection, account).With(Refusals.NotWorkedOn(failure));

    internal static MemberAccountClosure Make(
        RootAccessConnection connection, OrgMemberAccount account, string outcome, string detail) => new()
    {
        OrganizationId = connection.OrganizationId,
        AccountId = account.AccountId,
        AccountName = account.AccountName,
        Outcome = outcome,
        State = account.State,
        Detail = detail,
        NextAttemptAfter = null,
        ErrorId = null,
        ErrorMessage = null,
        IsJournaled = connection.IsJournaled,
        IsSimulation = connection.IsSimulation,
        IsCustomEndpoint = connection.IsCustomEndpoint,
    };

    internal static MemberAccountClosure With(this MemberAccountClosure row, RootAccessException error) =>
        row with { ErrorId = error.ErrorId, ErrorMessage = error.Message };

    internal static MemberAccountClosure Until(this MemberAccountClosure row, DateTimeOffset nextAttemptAfter) =>
        row with { NextAttemptAfter = nextAttemptAfter };
}
