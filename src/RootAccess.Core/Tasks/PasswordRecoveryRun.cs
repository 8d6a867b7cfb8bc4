using System;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Credentials;
using RootAccess.Core.Errors;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Tasks;

/// <summary>Allows password recovery: a door is opened, and the row says plainly which.</summary>
internal sealed class PasswordRecoveryRun(
    ConnectedOrganization organization, OrgMemberAccount account, RootTaskRequest request, ChangeContext context)
    : RootTaskRun(organization, account, request, context)
{
    private protected override string Goal => "that password recovery is allowed";

    private string Undo => $"Remove-MemberRootCredential -AccountId {Account.AccountId} -CredentialType Password";

    private string AlreadySo =>
        "The root user has a password already, or password recovery was allowed before. Whoever reads the mailbox"
        + $" {Account.Email} can recover it. To end that: {Undo}";

    private protected override async Task WorkAsync(CancellationToken cancellationToken)
    {
        using IPasswordRecoverySession session = await Organization.Sessions.OpenAsync(
            RootTaskName.IAMCreateRootUserPassword,
            token => Organization.Client.RootTasks.OpenPasswordRecoverySessionAsync(Account.AccountId, token),
            cancellationToken).ConfigureAwait(false);
        string landedIn = await session.GetCallerAccountIdAsync(cancellationToken).ConfigureAwait(false);
        if (landedIn != Account.AccountId)
        {
            throw Refusals.LandedElsewhere(Account.AccountId, landedIn);
        }

        DateTimeOffset readAt = Organization.TimeProvider.GetUtcNow();
        bool hasPassword = await session.HasPasswordAsync(cancellationToken).ConfigureAwait(false);
        await SettleAsync(hasPassword, readAt).ConfigureAwait(false);
        if (hasPassword)
        {
            NothingToDo(AlreadySo);
            return;
        }

        await ChangeAsync(
            new Change(PasswordChange.Create, Account, Target),
            session.AllowRecoveryAsync,
            session.HasPasswordAsync,
            AlreadySo,
            cancellationToken).ConfigureAwait(false);
    }

    private protected override Task SettleAsync(Change change, bool isProven, DateTimeOffset readAt) =>
        SettleAsync(isProven, readAt);

    private Task SettleAsync(bool hasPassword, DateTimeOffset readAt) => SettleAsync(
        readAt,
        intent => PasswordChange.IsOf(Account.AccountId, intent),
        intent => PasswordChange.Judge(Changes, intent, hasPassword, readAt));

    private protected override string DescribeDone() =>
        $"Password recovery is allowed. AWS mails nobody; whoever reads the mailbox {Account.Email} can now choose"
        + " 'Forgot password' at the root user's sign-in and take the account over, and no MFA protects that. From now"
        + " on the account counts as having a root credential, before anybody sets a password. Where a service control"
        + " policy denies the root user, as AWS recommends, one can sign in and do nothing. To undo:"
        + $" {Undo}";
}
