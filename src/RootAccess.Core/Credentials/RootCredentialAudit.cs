using System;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Credentials;

/// <summary>Reads which long-term credentials the root user of a member account has.</summary>
public sealed class RootCredentialAudit
{
    private readonly ConnectedOrganization _organization;
    private readonly AccountGuard _guard;

    /// <summary>Works on one connection.</summary>
    /// <param name="organization">The connection.</param>
    public RootCredentialAudit(ConnectedOrganization organization)
    {
        _organization = organization;
        _guard = new AccountGuard(organization);
    }

    /// <summary>
    /// Audits one account: AssumeRoot and GetAccountSummary, and further reads in the same session for what is present
    /// or, when <paramref name="detailed"/>, for everything one could sign in with. Accounts that are unknown or not active are answered
    /// without a root session. So is the management account: by the caller's own account summary, which proves what is
    /// there but not how many, when the caller is in that account.
    /// </summary>
    /// <param name="accountId">The id as it was given; may be null.</param>
    /// <param name="detailed">Whether to read the lists and dates of clean accounts too.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>
    /// The row; with status <c>Unknown</c> and the error when the account could not be read. When AWS contradicts
    /// itself, what any answer shows is taken to exist, with an <see cref="ErrorIds.UnexpectedResponse"/> error beside.
    /// </returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<OperationResult<MemberRootCredential>> AuditAsync(
        string? accountId, bool detailed, CancellationToken cancellationToken)
    {
        OrgMemberAccount? account = null;
        try
        {
            AccountCheck check =
                await _guard.CheckEligibleAsync(accountId, cancellationToken).ConfigureAwait(false);
            account = check.Account;
            if (account is { IsManagementAccount: true } && IsCallerIn(account))
            {
                return Known(account, new AuditFindings(
                    await _organization.Client.Caller.GetAccountSummaryAsync(cancellationToken).ConfigureAwait(false)));
            }

            if (check.Refusal is not null)
            {
                return Unknown(accountId, account, check.Refusal);
            }

            using IRootCredentialSession session = await _organization.Sessions.OpenAsync(
                account!.AccountId, RootTaskName.IAMAuditRootUserCredentials, cancellationToken).ConfigureAwait(false);
            return Known(account, await ReadAsync(session, detailed, cancellationToken).ConfigureAwait(false));
        }
        catch (RootAccessException exception)
        {
            return Unknown(accountId, account, exception);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Nobody stopped this. Whatever happened, the account is owed a row, and the others must go on.
            return Unknown(accountId, account, Refusals.Unforeseen(account?.AccountId ?? string.Empty, exception));
        }
    }

    /// <summary>The row for an account that was not worked on, because an earlier one showed that none can be.</summary>
    /// <param name="accountId">The account's id.</param>
    /// <param name="failure">What ended the run.</param>
    /// <returns>An <c>Unknown</c> row.</returns>
    public MemberRootCredential NotWorkedOn(string accountId, RootAccessException failure) =>
        Row(accountId, _organization.Directory.FindLast(accountId), Refusals.NotWorkedOn(failure));

    private bool IsCallerIn(OrgMemberAccount account) =>
        string.Equals(account.AccountId, _organization.Connection.CallerAccountId, StringComparison.Ordinal);

    private static async Task<AuditFindings> ReadAsync(
        IRootCredentialSession session, bool detailed, CancellationToken cancellationToken)
    {
        RootCredentialFlags flags = await session.GetAccountSummaryAsync(cancellationToken).ConfigureAwait(false);
        AuditFindings findings = new(flags);
        if (detailed || flags.PasswordPresent)
        {
            findings = findings with
            {
                LoginProfile = await session.HasPasswordAsync(cancellationToken).ConfigureAwait(false),
            };
        }

        // Only a password has a last use; without one the call would tell nothing.
        if (flags.PasswordPresent || findings.LoginProfile == true)
        {
            RootUserDescription user =
                await RootCredentialReader.ReadUserAsync(session, cancellationToken).ConfigureAwait(false);
            findings = findings with { PasswordLastUsed = user.PasswordLastUsed };
        }

        if (detailed || flags.AccessKeysPresent)
        {
            RootAccessKeyReading reading =
                await RootCredentialReader.ReadKeysAsync(session, cancellationToken).ConfigureAwait(false);
            findings = findings with { Keys = reading.Keys };
        }

        if (detailed || flags.SigningCertificatesPresent)
        {
            findings = findings with
            {
                Certificates = await session.ListSigningCertificatesAsync(cancellationToken).ConfigureAwait(false),
            };
        }

        // MFA is nothing one can sign in with: no list of devices could change the verdict, so none is asked for where
        // the summary says that there are none.
        if (flags.MfaEnabled)
        {
            findings = findings with
            {
                MfaDevices = await session.ListMfaDevicesAsync(cancellationToken).ConfigureAwait(false),
            };
        }

        return findings;
    }

    private OperationResult<MemberRootCredential> Known(OrgMemberAccount account, AuditFindings findings)
    {
        RootAccessException? contradiction = findings.Contradictions.Count == 0
            ? null
            : Refusals.AuditContradiction(account.AccountId, string.Join(", ", findings.Contradictions));
        MemberRootCredential row = Row(account.AccountId, account, contradiction) with
        {
            Status = findings.HasRootCredential ? RootCredentialStatus.Present : RootCredentialStatus.NotPresent,
            HasRootCredential = findings.HasRootCredential,
            HasPassword = findings.HasPassword,
            AccessKeyCount = findings.KeyCount,
            SigningCertificateCount = findings.CertificateCount,
            MfaDeviceCount = findings.MfaDeviceCount,
            PasswordLastUsed = findings.PasswordLastUsed,
            AccessKeys = [.. findings.Keys ?? []],
            MfaDevices = [.. findings.MfaDevices ?? []],
            SigningCertificates = [.. findings.Certificates ?? []],
            IsDetailed = findings.IsDetailed,
        };
        return new OperationResult<MemberRootCredential>(row, contradiction);
    }

    private OperationResult<MemberRootCredential> Unknown(
        string? accountId, OrgMemberAccount? account, RootAccessException error) =>
        new(Row(accountId, account, error), error);

    private MemberRootCredential Row(string? accountId, OrgMemberAccount? account, RootAccessException? error) => new()
    {
        OrganizationId = _organization.Connection.OrganizationId,
        AccountId = account?.AccountId ?? accountId?.Trim() ?? string.Empty,
        AccountName = account?.AccountName ?? string.Empty,
        OrganizationalUnitPath = account?.OrganizationalUnitPath ?? string.Empty,
        Status = RootCredentialStatus.Unknown,
        HasRootCredential = null,
        HasPassword = null,
        AccessKeyCount = null,
        SigningCertificateCount = null,
        MfaDeviceCount = null,
        PasswordLastUsed = null,
        AccessKeys = [],
        MfaDevices = [],
        SigningCertificates = [],
        IsDetailed = false,
        AuditedAt = _organization.TimeProvider.GetUtcNow(),
        ErrorId = error?.ErrorId,
        ErrorMessage = error?.Message,
        IsSimulation = _organization.Connection.IsSimulation,
        IsCustomEndpoint = _organization.Connection.IsCustomEndpoint,
    };
}
