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
using RootAccess.Core.Waiting;

namespace RootAccess.Core.Credentials;

/// <summary>
/// The removal of one account. Its order is the safety: nothing before the gate, MFA only after a read without
/// password and keys, so that an end between any two calls leaves no password without its MFA.
/// </summary>
internal sealed class RemovalRun
{
    private static readonly TimeSpan s_proofLimit = TimeSpan.FromSeconds(60);

    private readonly ConnectedOrganization _organization;
    private readonly OrgMemberAccount _account;
    private readonly RemovalRequest _request;
    private readonly ChangeRecorder _changes;
    private readonly HashSet<string> _types;
    private readonly List<RemovalItem> _items = [];
    private readonly DateTimeOffset _startedAt;

    // The newest reading; null from the moment a change is sent until the next reading succeeds.
    private FoundCredentials? _found;

    private RootAccessException? _refusal;
    private RootAccessException? _failure;
    private RootAccessException? _readFailure;
    private bool _stopped;
    private DateTimeOffset _foundAt;
    private string _settled = string.Empty;
    private string _inFlight = string.Empty;

    internal RemovalRun(
        ConnectedOrganization organization, OrgMemberAccount account, RemovalRequest request, ChangeContext context)
    {
        _changes = organization.Journal.For(context);
        _organization = organization;
        _account = account;
        _request = request;
        _types = new HashSet<string>(request.CredentialTypes, StringComparer.OrdinalIgnoreCase);
        _startedAt = organization.TimeProvider.GetUtcNow();
    }

    internal async Task<OperationResult<MemberRootCredentialRemoval>> ExecuteAsync(CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            using IRootCredentialSession session = await _organization.Sessions.OpenAsync(
                _account.AccountId, RootTaskName.IAMDeleteRootUserCredentials, cancellationToken).ConfigureAwait(false);
            await WorkAsync(session, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _stopped = true;
        }
        catch (RootAccessException exception)
        {
            _failure = exception;
        }
        catch (Exception exception)
        {
            // Whatever happened, what was already done must be told, and the other accounts must go on.
            _failure = Refusals.Unforeseen(_account.AccountId, exception);
        }

        await SettleAsync().ConfigureAwait(false);
        return Conclude();
    }

    private async Task WorkAsync(IRootCredentialSession session, CancellationToken cancellationToken)
    {
        _foundAt = _organization.TimeProvider.GetUtcNow();
        FoundCredentials found =
            await FoundCredentials.ReadWithUseAsync(session, cancellationToken).ConfigureAwait(false);
        _found = found;
        await SettleAsync().ConfigureAwait(false);
        _items.AddRange(found.Of(_types).Select(found => new RemovalItem(found.Type, found.Id, found.LastUsed)));
        if (_items.Count == 0 || IsRefused(found))
        {
            return;
        }

        await DeleteAsync(session, item => item.Type != RootCredentialType.MfaDevice, cancellationToken)
            .ConfigureAwait(false);
        if (!_items.Exists(item => item.Type == RootCredentialType.MfaDevice))
        {
            return;
        }

        if (FindWhatNeedsMfa() is { } reason)
        {
            _items.FindAll(item => item.Type == RootCredentialType.MfaDevice).ForEach(item => item.Note = reason);
            return;
        }

        await DeleteAsync(session, item => item.Type == RootCredentialType.MfaDevice, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>
    /// Decides by the newest reading, and by what this run's own deletions were answered, what became of changes whose
    /// answer was never known.
    /// </summary>
    private async Task SettleAsync()
    {
        if (_found is not { } found)
        {
            return;
        }

        SettledIntents settled = await _changes.SettleAsync(
            _foundAt,
            intent => intent.AccountId == _account.AccountId
                && (RemovalAction.TypeOf(intent.Action) is not null || intent.Action == PasswordChange.Create),
            intent => Judge(intent, found)).ConfigureAwait(false);
        _settled = SettledIntents.Join([_settled, settled.DescribeSettled(before: _startedAt)]);
        _inFlight = settled.DescribeInFlight();
    }

    private string? Judge(RootAccessJournalEntry intent, FoundCredentials found)
    {
        if (PasswordChange.IsOf(_account.AccountId, intent))
        {
            return PasswordChange.Judge(_changes, intent, found.HasPassword, _foundAt);
        }

        string type = RemovalAction.TypeOf(intent.Action)!;
        bool isGone = !found.Of([type]).Any(credential => credential.Id == intent.Target);
        bool isOfThisRun = intent.Time >= _startedAt;
        RemovalItem? item = _items.Find(item => item.Type == type && item.Id == intent.Target);

        // AWS accepts the deletion only of what is there. Ids of keys and certificates never come back, unlike the name
        // of an MFA device: then the earlier deletion was not carried out.
        bool isIdOfOne = type is RootCredentialType.AccessKey or RootCredentialType.SigningCertificate;
        return isIdOfOne && !isOfThisRun && item is { Step: RemovalStep.Accepted }
            ? JournalOutcome.FoundNotDone
            : ChangeRecorder.Judge(isGone, intent, _foundAt);
    }

    private bool IsRefused(FoundCredentials found)
    {
        IReadOnlyList<string> uses =
            RecentUse.Find(found, _request.MinimumIdleDays, _organization.TimeProvider.GetUtcNow());
        bool isMfaAlone = _items.TrueForAll(item => item.Type == RootCredentialType.MfaDevice);
        if (uses.Count > 0)
        {
            _refusal = Refusals.RootRecentlyUsed(_account, string.Join("; ", uses), _request.MinimumIdleDays);
        }
        else if (isMfaAlone && FindWhatNeedsMfa() is { } reason)
        {
            _refusal = Refusals.PasswordStillPresent(_account, reason);
        }

        foreach (RemovalItem item in _refusal is null ? [] : _items)
        {
            item.Step = RemovalStep.Refused;
            item.Note = _refusal!.Message;
        }

        return _refusal is not null;
    }

    /// <summary>What MFA must go on protecting, by the newest reading; null when MFA may go.</summary>
    private string? FindWhatNeedsMfa()
    {
        if (_found is not { } found)
        {
            return "Whether the password and the access keys are gone could not be read, so MFA was kept.";
        }

        // What was asked to go and is still there always keeps its MFA; what stays on purpose, unless allowed.
        bool Keeps(string type) => _types.Contains(type) || !_request.AllowPasswordWithoutMfa;

        return (found.HasPassword && Keeps(RootCredentialType.Password),
                found.Keys.Count > 0 && Keeps(RootCredentialType.AccessKey)) switch
        {
            (true, true) => "The password and an access key are still there, so MFA was kept.",
            (true, false) => "The password is still there, so MFA was kept.",
            (false, true) => "An access key is still there, so MFA was kept.",
            _ => null,
        };
    }

    private async Task DeleteAsync(
        IRootCredentialSession session, Predicate<RemovalItem> which, CancellationToken cancellationToken)
    {
        List<RemovalItem> items = _items.FindAll(which);
        foreach (RemovalItem item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await DeleteAsync(session, item, cancellationToken).ConfigureAwait(false);
            if (item.Error is { IsFatal: true })
            {
                throw item.Error;
            }
        }

        if (items.Count > 0)
        {
            await ProveAsync(session, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task DeleteAsync(
        IRootCredentialSession session, RemovalItem item, CancellationToken cancellationToken)
    {
        FoundCredentials? before = _found;
        _found = null;
        try
        {
            Change change = new(RemovalAction.Of(item.Type), _account, item.Id);
            item.Step = await _changes.SendAsync(
                change, (record, token) => SendAsync(session, item, record, token), cancellationToken).ConfigureAwait(false)
                ? RemovalStep.Accepted
                : RemovalStep.Absent;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped while it waited for its turn: by the port's contract nothing was sent.
            _found = before;
            throw;
        }
        catch (RootAccessException exception)
        {
            item.Error = exception;
            item.Step = exception.Aws is { IsOutcomeUnknown: true } ? RemovalStep.Unclear : RemovalStep.Failed;
        }
        catch (Exception exception)
        {
            item.Error = Refusals.Unforeseen(_account.AccountId, exception);
            item.Step = RemovalStep.Unclear;
        }
    }

    private static Task<bool> SendAsync(
        IRootCredentialSession session,
        RemovalItem item,
        IChangeRecord record,
        CancellationToken cancellationToken) => item.Type switch
        {
            RootCredentialType.AccessKey => session.DeleteAccessKeyAsync(item.Id, record, cancellationToken),
            RootCredentialType.SigningCertificate =>
                session.DeleteSigningCertificateAsync(item.Id, record, cancellationToken),
            RootCredentialType.Password => session.DeletePasswordAsync(record, cancellationToken),
            _ => session.DeactivateMfaDeviceAsync(item.Id, record, cancellationToken),
        };

    // IAM's lists lag behind its deletions, so what is still listed is looked at again for a while.
    private async Task ProveAsync(IRootCredentialSession session, CancellationToken cancellationToken)
    {
        BackOff backOff = new(_organization.TimeProvider, s_proofLimit);
        do
        {
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                DateTimeOffset readAt = _organization.TimeProvider.GetUtcNow();
                Observe(await FoundCredentials.ReadAgainAsync(session, cancellationToken).ConfigureAwait(false), readAt);
            }
            catch (RootAccessException exception) when (!exception.IsFatal)
            {
                _found = null;
                _readFailure = exception;
                if (!exception.IsRetryable)
                {
                    return;
                }
            }
        }
        while ((_found is null || _items.Exists(item => item.AwaitsProof))
            && await backOff.TryWaitAsync(cancellationToken).ConfigureAwait(false));
    }

    private void Observe(FoundCredentials found, DateTimeOffset readAt)
    {
        _found = found;
        _foundAt = readAt;
        _readFailure = null;
        foreach (RemovalItem item in _items.Where(item => item.IsAttempted))
        {
            item.IsStillListed = found.Of([item.Type]).Any(credential => credential.Id == item.Id);
        }
    }

    private OperationResult<MemberRootCredentialRemoval> Conclude()
    {
        AddWhatAppeared();
        string outcome = RemovalVerdict.Decide(
            [.. _items.Select(item => item.Outcome)], _stopped, _failure is not null);
        RootAccessException? error = RemovalError.Choose(_account, _items, _refusal, _failure, _readFailure, _stopped);
        MemberRootCredentialRemoval row =
            RemovalRow.Make(_organization, _account.AccountId, _account, outcome, error) with
            {
                Verified = _found is not null && outcome is not
                    (RemovalOutcome.Unverified or RemovalOutcome.Refused or RemovalOutcome.Skipped),
                Credentials = [.. _items.Select(item => item.ToRow())],
                Detail = SettledIntents.Join([_settled, _inFlight]),
                StartedAt = _startedAt,
                ErrorMessage = error?.Message ?? (_stopped ? RemovalError.StoppedMessage : null),
            };
        return new OperationResult<MemberRootCredentialRemoval>(row, error);
    }

    // A credential made while the others were deleted is no part of the plan, but the account is not clean.
    private void AddWhatAppeared()
    {
        foreach ((string type, string id, DateTimeOffset? lastUsed) in _found?.Of(_types) ?? [])
        {
            if (!_items.Exists(item => item.Type == type && item.Id == id))
            {
                _items.Add(new RemovalItem(type, id, lastUsed) { Note = RemovalError.AppearedMessage });
            }
        }
    }
}
