using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Credentials;
using RootAccess.Core.Errors;
using RootAccess.Core.Inventory;
using RootAccess.Core.Models;
using RootAccess.Core.Waiting;

namespace RootAccess.Core.Closure;

/// <summary>
/// Looks at accounts before they are closed. Nothing it finds refuses a closure, and nothing it cannot find out stops
/// one.
/// </summary>
public sealed class ClosureSurvey
{
    private const string GovCloud = "GOVCLOUD";

    private readonly ConnectedOrganization _organization;
    private volatile bool _isAuditOff;

    /// <summary>Works on one connection.</summary>
    /// <param name="organization">The connection.</param>
    public ClosureSurvey(ConnectedOrganization organization) => _organization = organization;

    /// <summary>Looks at each account.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="audit">
    /// Whether to audit root credentials, which opens a root session in each active account.
    /// </param>
    /// <param name="progress">Told while it looks; may be null.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    /// <returns>One finding an account, in the order given.</returns>
    /// <exception cref="RootAccessException">
    /// Nothing more can be read, as when the caller's credentials expired.
    /// </exception>
    public Task<IReadOnlyList<ClosureFinding>> LookAsync(
        IReadOnlyList<OrgMemberAccount> accounts,
        bool audit,
        IProgress<InventoryProgress>? progress,
        CancellationToken cancellationToken)
    {
        int completed = 0;
        return BoundedReads.SelectAsync(
            accounts,
            async (account, token) =>
            {
                ClosureFinding finding = await LookAsync(account, audit, token).ConfigureAwait(false);
                progress?.Report(new(
                    "Looking at the accounts to close", Interlocked.Increment(ref completed), accounts.Count));
                return finding;
            },
            cancellationToken);
    }

    private async Task<ClosureFinding> LookAsync(
        OrgMemberAccount account, bool audit, CancellationToken cancellationToken)
    {
        AccountTag? govCloud = null;
        RootAccessException? tagError = null;
        try
        {
            RootAccessList<AccountTag> tags = await _organization.Directory
                .GetTagsAsync(account.AccountId, cancellationToken).ConfigureAwait(false);
            govCloud = tags.FirstOrDefault(NamesGovCloud);
        }
        catch (RootAccessException exception) when (!exception.IsFatal)
        {
            tagError = exception;
        }

        bool isAudited = audit && !_isAuditOff && account.State == AccountState.Active;
        MemberRootCredential? audited = isAudited
            ? await AuditAsync(account, cancellationToken).ConfigureAwait(false)
            : null;
        return new ClosureFinding(account, audited, govCloud, tagError);
    }

    private static bool NamesGovCloud(AccountTag tag) =>
        tag.Key.ToUpperInvariant().Replace("-", string.Empty).Contains(GovCloud);

    private async Task<MemberRootCredential> AuditAsync(OrgMemberAccount account, CancellationToken cancellationToken)
    {
        OperationResult<MemberRootCredential> result = await new RootCredentialAudit(_organization)
            .AuditAsync(account.AccountId, detailed: false, cancellationToken).ConfigureAwait(false);
        // What is off for the organization is off for every account.
        bool isOff = result.Error?.ErrorId is ErrorIds.RootCredentialManagementDisabled
            or ErrorIds.TrustedAccessDisabled;
        if (!isOff && result.Error is { IsFatal: true } fatal)
        {
            throw fatal;
        }

        _isAuditOff |= isOff;
        return result.Row;
    }
}
