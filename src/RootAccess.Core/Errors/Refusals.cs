using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Inventory;
using RootAccess.Core.Models;

namespace RootAccess.Core.Errors;

/// <summary>The refusals of our own rules: the one place that words them.</summary>
public static class Refusals
{
    /// <summary>The text given is no account id.</summary>
    /// <param name="text">What was given; may be null.</param>
    /// <returns>An <see cref="ErrorIds.InvalidAccountId"/> failure.</returns>
    public static RootAccessException InvalidAccountId(string? text)
    {
        string given = text?.Trim() ?? string.Empty;
        if (given.Length == 0)
        {
            return Make(
                ErrorIds.InvalidAccountId, FailureCategory.InvalidArgument, text ?? string.Empty,
                "An empty account id was given. An account id is text of 12 digits.",
                "Give account ids, or leave the parameter out where a cmdlet allows it.");
        }

        (string hint, string action) = AccountIdHint.For(given);
        return Make(
            ErrorIds.InvalidAccountId, FailureCategory.InvalidArgument, given,
            $"'{given}' is not an account id: it must be exactly 12 digits.{hint}",
            action);
    }

    /// <summary>An object was given as an account, and none of its members is called as account ids are.</summary>
    /// <param name="members">The names of the members it has.</param>
    /// <returns>An <see cref="ErrorIds.InvalidAccountId"/> failure; it shows names only, never values.</returns>
    public static RootAccessException NoAccountIdMember(IReadOnlyList<string> members)
    {
        const int shown = 8;
        string names = members.Count == 0
            ? "none"
            : string.Join(", ", members.Take(shown).Select(name => $"'{name}'"))
                + (members.Count > shown ? ", …" : string.Empty);
        return Make(
            ErrorIds.InvalidAccountId, FailureCategory.InvalidArgument, null,
            $"The object given has no member 'AccountId', 'Account ID' or 'Id'. Its members: {names}.",
            "Rename the column, or pass its values alone; with one member for the whole line, give Import-Csv the"
                + " file's -Delimiter.");
    }

    /// <summary>The organization has no such account.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="organizationId">The organization.</param>
    /// <returns>An <see cref="ErrorIds.AccountNotInOrganization"/> failure.</returns>
    public static RootAccessException AccountNotInOrganization(string accountId, string organizationId) => Make(
        ErrorIds.AccountNotInOrganization, FailureCategory.ObjectNotFound, accountId,
        $"Organization {organizationId} has no account {accountId}.",
        "Check the id and the connection with Get-OrgMemberAccount; an account that just joined appears within five"
            + " minutes, or at once after connecting again.");

    /// <summary>The management account's root user stays outside centralized root access.</summary>
    /// <param name="accountId">The management account.</param>
    /// <returns>A <see cref="ErrorIds.ManagementAccountRefused"/> failure.</returns>
    public static RootAccessException ManagementAccount(string accountId) => Make(
        ErrorIds.ManagementAccountRefused, FailureCategory.PermissionDenied, accountId,
        $"Account {accountId} is the management account. Centralized root access covers member accounts only.",
        "Secure its root user by hand: sign in as root, set MFA, delete access keys.");

    /// <summary>The account is not active.</summary>
    /// <param name="account">The account.</param>
    /// <returns>An <see cref="ErrorIds.AccountNotActive"/> failure.</returns>
    public static RootAccessException AccountNotActive(OrgMemberAccount account) => Make(
        ErrorIds.AccountNotActive, FailureCategory.InvalidOperation, account.AccountId,
        $"Account {account.AccountId} ({account.AccountName}) is {account.State}; a root session needs it ACTIVE.",
        "Leave the account out, or reactivate it first.");

    /// <summary>The connection's list of ids protects the account.</summary>
    /// <param name="account">The account.</param>
    /// <returns>A <see cref="ErrorIds.ProtectedAccountRefused"/> failure.</returns>
    public static RootAccessException ProtectedById(OrgMemberAccount account) => Make(
        ErrorIds.ProtectedAccountRefused, FailureCategory.SecurityError, account.AccountId,
        $"Account {account.AccountId} ({account.AccountName}) is on this connection's list of protected accounts.",
        "Nothing changes a protected account. Connect without protecting it if that is meant.");

    /// <summary>A tag protects the account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="tag">The tag it carries.</param>
    /// <returns>A <see cref="ErrorIds.ProtectedAccountRefused"/> failure.</returns>
    public static RootAccessException ProtectedByTag(OrgMemberAccount account, AccountTag tag) => Make(
        ErrorIds.ProtectedAccountRefused, FailureCategory.SecurityError, account.AccountId,
        $"Account {account.AccountId} ({account.AccountName}) carries the tag '{tag}', which protects it.",
        "Nothing changes a protected account. Remove the tag, or connect without that rule, if that is meant.");

    /// <summary>No organizational unit of that id or path.</summary>
    /// <param name="organizationalUnit">What was given.</param>
    /// <returns>An <see cref="ErrorIds.OrganizationalUnitNotFound"/> failure.</returns>
    public static RootAccessException OrganizationalUnitNotFound(string organizationalUnit) => Make(
        ErrorIds.OrganizationalUnitNotFound, FailureCategory.ObjectNotFound, organizationalUnit,
        $"The organization has no organizational unit '{organizationalUnit}'.",
        "Give its id (ou-…) or its path of names from below the root, such as Workloads/Prod.");

    /// <summary>A path that more than one organizational unit has.</summary>
    /// <param name="organizationalUnit">What was given.</param>
    /// <param name="candidates">The ids it could mean.</param>
    /// <returns>An <see cref="ErrorIds.OrganizationalUnitNotFound"/> failure.</returns>
    public static RootAccessException OrganizationalUnitAmbiguous(string organizationalUnit, string candidates) => Make(
        ErrorIds.OrganizationalUnitNotFound, FailureCategory.InvalidArgument, organizationalUnit,
        $"'{organizationalUnit}' can mean more than one organizational unit ({candidates}), so none was taken.",
        "Give the id.");

    /// <summary>The connection demands a reason.</summary>
    /// <returns>A <see cref="ErrorIds.ReasonRequired"/> failure.</returns>
    public static RootAccessException ReasonRequired() => Make(
        ErrorIds.ReasonRequired, FailureCategory.InvalidArgument, "Reason",
        "This connection demands a reason for every change, and none was given.",
        "Give -Reason.");

    /// <summary>A reason or a ticket is no text for a record.</summary>
    /// <param name="longest">How long it may be.</param>
    /// <returns>A <see cref="ErrorIds.ReasonRequired"/> failure.</returns>
    public static RootAccessException ReasonTooLong(int longest) => Make(
        ErrorIds.ReasonRequired, FailureCategory.InvalidArgument, "Reason",
        $"The reason or the ticket is longer than {longest} characters.",
        "Give a short -Reason, and name the document that has the rest.");

    /// <summary>The connection demands a ticket of a certain form.</summary>
    /// <param name="pattern">The form.</param>
    /// <param name="ticket">What was given; may be null.</param>
    /// <returns>A <see cref="ErrorIds.ReasonRequired"/> failure.</returns>
    public static RootAccessException TicketRequired(string pattern, string? ticket) => Make(
        ErrorIds.ReasonRequired, FailureCategory.InvalidArgument, "Ticket",
        string.IsNullOrEmpty(ticket)
            ? "This connection demands a ticket for every change, and none was given."
            : $"The ticket '{ticket}' is not of the form this connection demands.",
        $"Give -Ticket with text that matches {pattern} as a whole.");

    /// <summary>A row of another organization.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="organizationId">The row's organization.</param>
    /// <param name="accountId">The account concerned; may be null.</param>
    /// <returns>An <see cref="ErrorIds.OrganizationMismatch"/> failure.</returns>
    public static RootAccessException OtherOrganization(
        RootAccessConnection connection, string organizationId, string? accountId) => Make(
        ErrorIds.OrganizationMismatch, FailureCategory.InvalidData, accountId,
        $"Account {accountId} came from organization {organizationId}, but the connection is to"
            + $" {connection.OrganizationId}. Nothing was called.",
        "Connect to the row's organization, or read the accounts again with this connection.");

    /// <summary>A simulated row for a real connection, or the other way round.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="accountId">The account concerned; may be null.</param>
    /// <returns>An <see cref="ErrorIds.OrganizationMismatch"/> failure.</returns>
    public static RootAccessException SimulationMismatch(RootAccessConnection connection, string? accountId) => Make(
        ErrorIds.OrganizationMismatch, FailureCategory.InvalidData, accountId,
        connection.IsSimulation
            ? $"Account {accountId} did not come from a simulation, but the connection is to one."
            : $"Account {accountId} came from a simulation, but the connection is to"
                + (connection.IsCustomEndpoint ? " an organization at a custom endpoint." : " a real organization."),
        "Read the accounts again with this connection.");

    /// <summary>AWS accepted a change of a setting, and its reads do not show it.</summary>
    /// <param name="what">The setting.</param>
    /// <param name="seconds">How long it was read again.</param>
    /// <returns>An <see cref="ErrorIds.UnexpectedResponse"/> failure.</returns>
    public static RootAccessException ChangeNotVisible(string what, int seconds) =>
        new(
            ErrorIds.UnexpectedResponse,
            FailureCategory.OperationTimeout,
            $"AWS accepted the change of {what}, but reads did not show it within {seconds} seconds.")
        {
            RecommendedAction = "Look again with Get-OrgRootFeature in some minutes.",
            IsRetryable = true,
        };

    /// <summary>STS denies what IAM reads as turned off: no account's root session can be opened.</summary>
    /// <param name="denial">STS's answer.</param>
    /// <returns>The same failure, which ends the run.</returns>
    public static RootAccessException FeatureIsOff(RootAccessException denial) =>
        new(denial.ErrorId, denial.Category, denial.Message, denial)
        {
            RecommendedAction = denial.RecommendedAction,
            Target = denial.Target,
            Aws = denial.Aws,
            IsFatal = true,
        };

    /// <summary>STS still denies what IAM reads as turned on.</summary>
    /// <param name="denial">STS's last answer.</param>
    /// <param name="featureName">The feature.</param>
    /// <param name="seconds">How long it was tried.</param>
    /// <returns>The same error id, and that a later try can help.</returns>
    public static RootAccessException FeatureLags(RootAccessException denial, string featureName, int seconds) =>
        new(
            denial.ErrorId,
            FailureCategory.OperationTimeout,
            $"IAM reads the feature {featureName} as on, but STS kept denying it for {seconds} seconds."
                + $" The last answer: {denial.Message}",
            denial)
        {
            RecommendedAction = "AWS needs some minutes after a feature was turned on. Try again later.",
            Target = denial.Target,
            Aws = denial.Aws,
            IsRetryable = true,
        };

    /// <summary>A root session is in another account than it was asked for; nothing was touched.</summary>
    /// <param name="accountId">The account asked for.</param>
    /// <param name="landedIn">The account GetUser named.</param>
    /// <returns>An <see cref="ErrorIds.UnexpectedResponse"/> failure.</returns>
    public static RootAccessException LandedElsewhere(string accountId, string landedIn) => Make(
        ErrorIds.UnexpectedResponse, FailureCategory.SecurityError, accountId,
        $"The root session asked for account {accountId} is in account '{landedIn}'. Nothing was changed.",
        "Check the endpoints of the connection: this is not an answer AWS gives.");

    /// <summary>The account summary and the lists contradict each other.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="what">What they disagree about.</param>
    /// <returns>An <see cref="ErrorIds.UnexpectedResponse"/> failure.</returns>
    public static RootAccessException AuditContradiction(string accountId, string what) =>
        new(
            ErrorIds.UnexpectedResponse,
            FailureCategory.InvalidData,
            $"Account {accountId}: the account summary and the lists of IAM disagree about {what}."
                + " What either of them shows is taken to exist.")
        {
            RecommendedAction = "A change may be some seconds old. Audit the account again.",
            Target = accountId,
            IsRetryable = true,
        };

    /// <summary>Somebody still uses the root user, or may.</summary>
    /// <param name="account">The account.</param>
    /// <param name="uses">What was used or made, and when.</param>
    /// <param name="minimumIdleDays">The days of rest asked for.</param>
    /// <returns>A <see cref="ErrorIds.RootRecentlyUsed"/> failure.</returns>
    public static RootAccessException RootRecentlyUsed(
        OrgMemberAccount account, string uses, int minimumIdleDays) => Make(
        ErrorIds.RootRecentlyUsed, FailureCategory.SecurityError, account.AccountId,
        $"Account {account.AccountId} ({account.AccountName}): {uses}; removal needs {minimumIdleDays} idle days."
            + " Nothing was removed.",
        "Find out who uses the root user and move them to a role. Remove-MemberRootCredential -MinimumIdleDays 0"
            + " removes the credentials anyway; AWS cannot bring them back.");

    /// <summary>MFA is kept because of what it protects.</summary>
    /// <param name="account">The account.</param>
    /// <param name="reason">What it protects.</param>
    /// <returns>A <see cref="ErrorIds.PasswordStillPresent"/> failure.</returns>
    public static RootAccessException PasswordStillPresent(OrgMemberAccount account, string reason) => Make(
        ErrorIds.PasswordStillPresent, FailureCategory.SecurityError, account.AccountId,
        $"Account {account.AccountId} ({account.AccountName}): {reason}",
        "Remove the password and the access keys too, or give -AllowPasswordWithoutMfa to leave them without MFA.");

    /// <summary>Credentials are there after a removal.</summary>
    /// <param name="account">The account.</param>
    /// <param name="credentials">Which.</param>
    /// <returns>A <see cref="ErrorIds.CredentialStillPresent"/> failure.</returns>
    public static RootAccessException CredentialStillPresent(OrgMemberAccount account, string credentials) =>
        new(
            ErrorIds.CredentialStillPresent,
            FailureCategory.InvalidOperation,
            $"Account {account.AccountId} ({account.AccountName}) still lists {credentials} after the removal.")
        {
            RecommendedAction = "Audit the account in some minutes, and remove again what is left.",
            Target = account.AccountId,
            IsRetryable = true,
        };

    /// <summary>An error no port should let through.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="exception">The error; its text is not shown, since nobody has cleaned it of secrets.</param>
    /// <returns>An <see cref="ErrorIds.UnexpectedResponse"/> failure; an error of ours as it is.</returns>
    public static RootAccessException Unforeseen(string accountId, Exception exception) =>
        exception as RootAccessException ?? new(
            ErrorIds.UnexpectedResponse,
            FailureCategory.NotSpecified,
            $"Account {accountId}: an unforeseen {exception.GetType().Name} ended a call.",
            exception)
        {
            RecommendedAction = "Audit the account, and report this error.",
            Target = accountId,
        };

    /// <summary>Why an account was not worked on after a failure that every account would meet.</summary>
    internal static RootAccessException NotWorkedOn(RootAccessException failure) =>
        new(failure.ErrorId, failure.Category, $"Not worked on, because the run could not go on: {failure.Message}");

    internal static RootAccessException Make(
        string errorId, FailureCategory category, string? target, string message, string action) =>
        new(errorId, category, message) { Target = target, RecommendedAction = action };
}
