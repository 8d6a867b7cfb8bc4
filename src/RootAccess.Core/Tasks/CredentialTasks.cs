using System.Globalization;
using System.Linq;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;

namespace RootAccess.Core.Tasks;

/// <summary>Tells an audit or a removal as the result of a task.</summary>
internal static class CredentialTasks
{
    internal static OperationResult<RootTaskResult> FromAudit(
        ConnectedOrganization organization,
        RootTaskRequest request,
        OrgMemberAccount account,
        OperationResult<MemberRootCredential> audit)
    {
        bool isKnown = audit.Row.Status != RootCredentialStatus.Unknown;
        RootTaskResult row = Make(
            organization, request, account, isKnown ? RootTaskOutcome.Completed : RootTaskOutcome.Failed, audit.Error);
        return new OperationResult<RootTaskResult>(
            row with { Verified = isKnown, Detail = isKnown ? Describe(audit.Row) : "The account could not be read." },
            audit.Error);
    }

    internal static OperationResult<RootTaskResult> FromRemoval(
        ConnectedOrganization organization,
        RootTaskRequest request,
        OrgMemberAccount account,
        OperationResult<MemberRootCredentialRemoval> removal)
    {
        RootTaskResult row = Make(organization, request, account, OutcomeOf(removal.Row.Outcome), removal.Error);
        return new OperationResult<RootTaskResult>(
            row with
            {
                Verified = removal.Row.Verified,
                Detail = removal.Row.Credentials.Count == 0
                    ? $"{removal.Row.Outcome}."
                    : $"{removal.Row.Outcome}: "
                        + string.Join(", ", removal.Row.Credentials.Select(Describe)) + ".",
                ErrorMessage = removal.Row.ErrorMessage,
            },
            removal.Error);
    }

    private static RootTaskResult Make(
        ConnectedOrganization organization,
        RootTaskRequest request,
        OrgMemberAccount account,
        string outcome,
        RootAccessException? error) =>
        RootTaskRow.Make(organization, request, account.AccountId, account, outcome, error);

    private static string OutcomeOf(string removal) => removal switch
    {
        RemovalOutcome.Removed => RootTaskOutcome.Completed,
        RemovalOutcome.NothingToRemove => RootTaskOutcome.NothingToDo,
        RemovalOutcome.Refused => RootTaskOutcome.Refused,
        RemovalOutcome.Unverified => RootTaskOutcome.Unverified,
        RemovalOutcome.Skipped => RootTaskOutcome.Skipped,

        // Something is left: the task is not done.
        _ => RootTaskOutcome.Failed,
    };

    private static string Describe(RootCredentialRemoval credential) =>
        credential.CredentialType == RootCredentialType.Password
            ? $"{credential.CredentialType} {credential.Outcome}"
            : $"{credential.CredentialType} {credential.CredentialId} {credential.Outcome}";

    private static string Describe(MemberRootCredential audit) =>
        $"{audit.Status}: password {(audit.HasPassword == true ? $"present, last used {Moment(audit)}" : "absent")};"
        + $" access keys: {List(audit.AccessKeys)}; signing certificates: {List(audit.SigningCertificates)};"
        + $" MFA devices: {List(audit.MfaDevices)}.";

    private static string List<T>(RootAccessList<T> items) => items.Count == 0 ? "none" : items.ToString();

    private static string Moment(MemberRootCredential audit) =>
        audit.PasswordLastUsed?.UtcDateTime.ToString("u", CultureInfo.InvariantCulture) ?? "never";
}
