using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccess.Core.Settings;
using RootAccess.Core.Waiting;

namespace RootAccess.Core.Delegation;

/// <summary>The accounts that administer centralized root access besides the management account.</summary>
public sealed class DelegatedAdministrators
{
    private const string RegisterAction = "RegisterDelegatedAdministrator";
    private const string DeregisterAction = "DeregisterDelegatedAdministrator";

    private static readonly TimeSpan s_readBackLimit = TimeSpan.FromSeconds(30);

    private readonly ConnectedOrganization _organization;
    private readonly AccountGuard _guard;

    /// <summary>Works on one connection.</summary>
    /// <param name="organization">The connection.</param>
    public DelegatedAdministrators(ConnectedOrganization organization)
    {
        _organization = organization;
        _guard = new AccountGuard(organization);
    }

    /// <summary>Lists them; for the management account and every delegated administrator.</summary>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>One row an account.</returns>
    /// <exception cref="RootAccessException">They could not be read.</exception>
    public async Task<IReadOnlyList<OrgRootDelegatedAdministrator>> GetAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<DelegatedAdministratorDescription> registered = await _organization.Client.Delegations
            .ListAsync(RootFeatureSettings.ServicePrincipal, cancellationToken).ConfigureAwait(false);
        return [.. registered.Select(ToRow)];
    }

    /// <summary>Checks an account before it is registered or deregistered.</summary>
    /// <param name="accountId">The id as it was given; may be null.</param>
    /// <param name="registers">Whether it is to be registered, which needs an active account.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The account, or a refusal.</returns>
    /// <exception cref="RootAccessException">The organization could not be read.</exception>
    public async Task<AccountCheck> CheckAsync(
        string? accountId, bool registers, CancellationToken cancellationToken)
    {
        AccountCheck check = await _guard.CheckAsync(accountId, cancellationToken).ConfigureAwait(false);
        return check.Refusal switch
        {
            { ErrorId: ErrorIds.ManagementAccountRefused } => new(check.Account, IsManagementAccount(check.Account!)),
            { ErrorId: ErrorIds.AccountNotActive } when registers => new(check.Account, IsNotActive(check.Account!)),
            { ErrorId: ErrorIds.AccountNotActive } => new(
                check.Account,
                await _guard.FindProtectionAsync(check.Account!, cancellationToken).ConfigureAwait(false)),
            _ => check,
        };
    }

    /// <summary>
    /// Registers an account, and waits until it is listed. Registered before is no error. Management account only.
    /// </summary>
    /// <param name="account">The account, which <see cref="CheckAsync"/> let pass.</param>
    /// <param name="context">On whose behalf, for the record.</param>
    /// <param name="cancellationToken">Stops waiting and calling.</param>
    /// <returns>The row.</returns>
    /// <exception cref="RootAccessException">
    /// AWS refused, trusted access is off (<see cref="ErrorIds.TrustedAccessDisabled"/>), or it is not listed.
    /// </exception>
    public async Task<OrgRootDelegatedAdministrator> RegisterAsync(
        OrgMemberAccount account, ChangeContext context, CancellationToken cancellationToken)
    {
        await ChangeAsync(
            new Change(RegisterAction, account, RootFeatureSettings.ServicePrincipal),
            context,
            (record, token) => _organization.Client.Delegations
                .RegisterAsync(account.AccountId, RootFeatureSettings.ServicePrincipal, record, token),
            row => row is not null,
            "the registration",
            cancellationToken).ConfigureAwait(false);
        return (await FindAsync(account, cancellationToken).ConfigureAwait(false))!;
    }

    /// <summary>
    /// Deregisters an account, and waits until it is not listed. Not registered is no error. Management account only.
    /// </summary>
    /// <param name="account">The account, which <see cref="CheckAsync"/> let pass.</param>
    /// <param name="context">On whose behalf, for the record.</param>
    /// <param name="cancellationToken">Stops waiting and calling.</param>
    /// <returns>Whether it was registered.</returns>
    /// <exception cref="RootAccessException">AWS refused, or it is still listed.</exception>
    public Task<bool> DeregisterAsync(
        OrgMemberAccount account, ChangeContext context, CancellationToken cancellationToken) => ChangeAsync(
        new Change(DeregisterAction, account, RootFeatureSettings.ServicePrincipal),
        context,
        (record, token) => _organization.Client.Delegations
            .DeregisterAsync(account.AccountId, RootFeatureSettings.ServicePrincipal, record, token),
        row => row is null,
        "the deregistration",
        cancellationToken);

    /// <summary>The row of one account; null when it is not registered.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The row, or null.</returns>
    /// <exception cref="RootAccessException">The administrators could not be read.</exception>
    public async Task<OrgRootDelegatedAdministrator?> FindAsync(
        OrgMemberAccount account, CancellationToken cancellationToken)
    {
        IReadOnlyList<OrgRootDelegatedAdministrator> rows = await GetAsync(cancellationToken).ConfigureAwait(false);
        return rows.FirstOrDefault(row => row.AccountId == account.AccountId);
    }

    /// <summary>Settles what an interrupted run meant to do with an account, by how it reads now.</summary>
    /// <param name="account">The account.</param>
    /// <param name="isRegistered">How it reads.</param>
    /// <param name="context">On whose behalf, for the record.</param>
    /// <returns>What was found, in sentences; empty when there was nothing.</returns>
    public async Task<string> SettleAsync(OrgMemberAccount account, bool isRegistered, ChangeContext context)
    {
        DateTimeOffset readAt = _organization.TimeProvider.GetUtcNow();
        SettledIntents settled = await _organization.Journal.For(context).SettleAsync(
            readAt,
            intent => intent.AccountId == account.AccountId && intent.Action is (RegisterAction or DeregisterAction),
            intent => ChangeRecorder.Judge((intent.Action == RegisterAction) == isRegistered, intent, readAt))
            .ConfigureAwait(false);
        return settled.Describe();
    }

    // AWS's reads lag behind its writes. A change whose answer was lost is decided by the same read.
    private async Task<bool> ChangeAsync(
        Change change,
        ChangeContext context,
        Func<IChangeRecord, CancellationToken, Task<bool>> send,
        Func<OrgRootDelegatedAdministrator?, bool> isDone,
        string what,
        CancellationToken cancellationToken)
    {
        OrgMemberAccount account = change.Account!;
        ChangeRecorder changes = _organization.Journal.For(context);
        bool hasChanged = true;
        RootAccessException? lost = null;
        try
        {
            hasChanged = await changes.SendAsync(change, send, cancellationToken).ConfigureAwait(false);
        }
        catch (RootAccessException exception) when (exception.Aws is { IsOutcomeUnknown: true })
        {
            lost = exception;
        }

        _organization.Directory.Forget();
        BackOff backOff = new(_organization.TimeProvider, s_readBackLimit);
        while (!isDone(await FindAsync(account, cancellationToken).ConfigureAwait(false)))
        {
            if (!await backOff.TryWaitAsync(cancellationToken).ConfigureAwait(false))
            {
                throw lost ?? NotVisible(account, what);
            }
        }

        await changes.SettleAsync(
            _organization.TimeProvider.GetUtcNow(),
            intent => intent.Action == change.Action && intent.AccountId == account.AccountId,
            _ => JournalOutcome.FoundDone).ConfigureAwait(false);
        return hasChanged;
    }

    private OrgRootDelegatedAdministrator ToRow(DelegatedAdministratorDescription administrator) => new()
    {
        OrganizationId = _organization.Connection.OrganizationId,
        AccountId = administrator.Account.AccountId,
        AccountName = administrator.Account.Name,
        Email = administrator.Account.Email,
        State = administrator.Account.State,
        DelegationEnabledDate = administrator.DelegationEnabledDate,
        ServicePrincipal = RootFeatureSettings.ServicePrincipal,
        IsSimulation = _organization.Connection.IsSimulation,
        IsCustomEndpoint = _organization.Connection.IsCustomEndpoint,
    };

    private static RootAccessException IsManagementAccount(OrgMemberAccount account) => Refusals.Make(
        ErrorIds.ManagementAccountRefused, FailureCategory.PermissionDenied, account.AccountId,
        $"Account {account.AccountId} is the management account, which administers everything already.",
        "Choose a member account, best one that is for security tools only.");

    private static RootAccessException IsNotActive(OrgMemberAccount account) => Refusals.Make(
        ErrorIds.AccountNotActive, FailureCategory.InvalidOperation, account.AccountId,
        $"Account {account.AccountId} ({account.AccountName}) is {account.State}; only an ACTIVE account can be"
            + " registered.",
        "Choose an active account.");

    private static RootAccessException NotVisible(OrgMemberAccount account, string what) =>
        new(
            ErrorIds.UnexpectedResponse,
            FailureCategory.OperationTimeout,
            $"AWS accepted {what} of account {account.AccountId}, but reads did not show it within"
                + $" {(int)s_readBackLimit.TotalSeconds} seconds.")
        {
            RecommendedAction = "Look again with Get-OrgRootDelegatedAdministrator in some minutes.",
            Target = account.AccountId,
            IsRetryable = true,
        };
}
