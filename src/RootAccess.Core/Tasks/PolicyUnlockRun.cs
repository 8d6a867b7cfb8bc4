using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;

namespace RootAccess.Core.Tasks;

/// <summary>Deletes or replaces a policy, which is on the disk before anything changes.</summary>
internal sealed class PolicyUnlockRun(
    ConnectedOrganization organization,
    OrgMemberAccount account,
    RootTaskRequest request,
    ChangeContext context,
    Func<CancellationToken, Task<LockedResource>> find) : RootTaskRun(organization, account, request, context)
{
    private string? _previous;
    private string? _backupFile;
    private string _name = string.Empty;

    private protected override string Goal => Request.Policy is null ? "the policy gone" : "the policy given";

    private protected override async Task WorkAsync(CancellationToken cancellationToken)
    {
        using LockedResource resource = await find(cancellationToken).ConfigureAwait(false);
        _name = resource.Name;
        DateTimeOffset readAt = Organization.TimeProvider.GetUtcNow();
        _previous = await resource.ReadPolicyAsync(cancellationToken).ConfigureAwait(false);
        await SettleAsync(
            readAt,
            intent => intent.Target == Target && resource.Actions.Contains(intent.Action),
            intent => ChangeRecorder.Judge(IsWanted(intent, _previous), intent, readAt)).ConfigureAwait(false);
        if (PolicyText.AreSame(_previous, Request.Policy))
        {
            NothingToDo(Request.Policy is null
                ? $"The {_name} has no policy."
                : $"The {_name} has that policy already.");
            return;
        }

        if (_previous is not null)
        {
            _backupFile = PolicyBackup.Write(
                Request.BackupFolder,
                Account.AccountId,
                resource.FileName,
                Organization.TimeProvider.GetUtcNow(),
                _previous);
        }

        await ChangeAsync(
            new Change(resource.ActionFor(Request.Policy), Account, Target) { Detail = Describe(_backupFile) },
            async (record, token) =>
            {
                await resource.ChangePolicyAsync(Request.Policy, record, token).ConfigureAwait(false);
                return true;
            },
            async token => PolicyText.AreSame(
                await resource.ReadPolicyAsync(token).ConfigureAwait(false), Request.Policy),
            string.Empty,
            cancellationToken).ConfigureAwait(false);
    }

    private protected override string DescribeDone()
    {
        string done = (Request.Policy, _previous) switch
        {
            (null, _) => $"The policy of the {_name} was deleted.",
            (_, null) => $"The {_name} had no policy and has the one given.",
            _ => $"The policy of the {_name} was replaced by the one given.",
        };
        string? warning = LockoutCheck.Find(Request, Account, Organization.Connection);
        return warning is null ? done : $"{done} {warning}";
    }

    // The record names the policy to set by its hash alone: a policy can be long, and its backup is on the disk.
    private string Describe(string? backupFile) =>
        $"{PolicyText.Fingerprint(Request.Policy)}; backup {backupFile ?? "none"}";

    // An intent of another policy than the one that was proven was not carried out, or is no more.
    private protected override Task SettleAsync(Change change, bool isProven, DateTimeOffset readAt) => SettleAsync(
        readAt,
        intent => intent.Target == Target && intent.Action == change.Action,
        intent => ChangeRecorder.Judge(isProven && IsWanted(intent, Request.Policy), intent, readAt));

    private static bool IsWanted(RootAccessJournalEntry intent, string? policy) =>
        intent.Detail?.StartsWith(PolicyText.Fingerprint(policy) + ";", StringComparison.Ordinal) == true;

    private protected override RootTaskResult Complete(RootTaskResult row) =>
        row with { PreviousPolicy = _previous, BackupFile = _backupFile };
}
