using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Closure;
using RootAccess.Core.Connections;
using RootAccess.Core.Credentials;
using RootAccess.Core.Delegation;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccess.Core.Settings;
using RootAccess.Core.Tasks;
using RootAccess.Core.Tests.Fakes;
using RootAccess.Core.Tests.Tasks;
using Xunit;

namespace RootAccess.Core.Tests.Journal;

/// <summary>A run after one that was interrupted: old intents are looked up and told, and never carried out.</summary>
public sealed class SettleTests : IDisposable
{
    private const string Shop = FakeOrganization.Shop;
    private const string Password = FoundCredentials.PasswordId;

    private readonly JournalFolder _journal = new();
    private readonly FakeClient _client = new();
    private readonly SkippingTimeProvider _time = new();
    private readonly ConnectedOrganization _organization;

    public SettleTests() => _organization = _client.Connect(_time, journal: _journal.Settings);

    public void Dispose()
    {
        _organization.Dispose();
        _client.Dispose();
        _journal.Dispose();
    }

    public sealed class Removal : IDisposable
    {
        private readonly SettleTests _test = new();
        private readonly FakeRootUser _user;

        public Removal() => _user = _test._client.RootSessions.Add(Shop);

        public void Dispose() => _test.Dispose();

        [Fact]
        public async Task What_was_carried_out_is_told_and_not_done_again()
        {
            await _test.LeaveAsync("DeleteAccessKey", Shop, "AKIA1");

            MemberRootCredentialRemoval row = await RemoveAsync();

            Assert.Equal(RemovalOutcome.NothingToRemove, row.Outcome);
            Assert.Contains("DeleteAccessKey AKIA1", row.Detail, StringComparison.Ordinal);
            Assert.EndsWith("AWS's state was as it would have left it.", row.Detail, StringComparison.Ordinal);
            Assert.DoesNotContain(_user.Calls, call => call.StartsWith("Delete", StringComparison.Ordinal));
            Assert.Equal([JournalOutcome.FoundDone], _test.Outcomes(1));
        }

        [Fact]
        public async Task What_was_not_carried_out_is_done_by_an_intent_of_its_own()
        {
            _user.WithKey("AKIA1");
            await _test.LeaveAsync("DeleteAccessKey", Shop, "AKIA1");

            MemberRootCredentialRemoval row = await RemoveAsync();

            Assert.Equal(RemovalOutcome.Removed, row.Outcome);
            Assert.EndsWith("AWS's state was not as it would have left it.", row.Detail, StringComparison.Ordinal);
            Assert.Equal([JournalOutcome.FoundNotDone], _test.Outcomes(1));
            Assert.Equal([JournalOutcome.Accepted], _test.Outcomes(2));
            Assert.Empty(_test._journal.Unresolved);
        }

        [Theory]
        [InlineData("DeleteLoginProfile", Password)]
        [InlineData("DeactivateMFADevice", "arn:aws:iam::000000000003:mfa/phone")]
        public async Task A_name_that_comes_back_says_nothing_of_the_earlier_deletion(string action, string target)
        {
            _user.Password = action == "DeleteLoginProfile";
            if (!_user.Password)
            {
                _user.WithMfa(target);
            }

            await _test.LeaveAsync(action, Shop, target);

            await RemoveAsync();

            // It may have been carried out, and the credential made anew by other means since.
            Assert.Equal([JournalOutcome.FoundDone], _test.Outcomes(1));
            Assert.Equal([JournalOutcome.Accepted], _test.Outcomes(2));
        }

        [Fact]
        public async Task A_refused_account_is_settled_and_nothing_is_sent()
        {
            _user.Password = true;
            _user.PasswordLastUsed = _test._time.GetUtcNow();
            await _test.LeaveAsync("DeleteLoginProfile", Shop, Password, _test._time.GetUtcNow().AddMinutes(-1));

            MemberRootCredentialRemoval row = await RemoveAsync();

            Assert.Equal(RemovalOutcome.Refused, row.Outcome);
            Assert.Equal([JournalOutcome.FoundNotDone], _test.Outcomes(1));
            Assert.True(_user.Password);
        }

        [Fact]
        public async Task What_is_listed_still_and_was_meant_just_now_stays_open()
        {
            _user.Password = true;
            _user.PasswordLastUsed = _test._time.GetUtcNow();
            await _test.LeaveAsync("DeleteLoginProfile", Shop, Password);

            MemberRootCredentialRemoval row = await RemoveAsync();

            // AWS's lists lag behind its deletions.
            Assert.Equal((RemovalOutcome.Refused, string.Empty), (row.Outcome, row.Detail));
            Assert.Single(_test._journal.Unresolved);
        }

        [Fact]
        public async Task A_deletion_of_what_is_gone_by_then_shows_the_earlier_one_done()
        {
            _user.WithKey("AKIA1");
            _user.FaultsByOperation["DeleteAccessKey"] = new(null, WithEffect: true, Hook: () => _user.Keys.Clear());
            await _test.LeaveAsync("DeleteAccessKey", Shop, "AKIA1");

            await RemoveAsync();

            Assert.Equal([JournalOutcome.FoundDone], _test.Outcomes(1));
            Assert.Equal([JournalOutcome.AlreadySo], _test.Outcomes(2));
        }

        [Theory]
        [InlineData(true, 5, false)]
        [InlineData(true, 20, true)]
        [InlineData(false, 5, false)]
        [InlineData(false, 20, true)]
        public async Task What_others_do_right_now_is_left_alone_for_a_while_and_told(
            bool isOnThisMachine, int minutes, bool isSettled)
        {
            await _test.LeaveAsync(
                "DeleteAccessKey",
                Shop,
                "AKIA1",
                _test._time.GetUtcNow().AddMinutes(-minutes),
                isOnThisMachine
                    ? Core.Journal.WritingProcess.Current
                    : "elsewhere/12/2026-01-01T00:00:00.0Z");

            MemberRootCredentialRemoval row = await RemoveAsync();

            Assert.Equal(isSettled ? 0 : 1, _test._journal.Unresolved.Count);
            if (!isSettled)
            {
                Assert.Equal(
                    "DeleteAccessKey AKIA1, meant at 2026-06-01 11:55:00Z, may still be in flight and was not looked"
                        + " up: run again after 2026-06-01 12:10:00Z.",
                    row.Detail);
            }
        }

        [Fact]
        public async Task Intents_of_other_accounts_stay_as_they_are()
        {
            await _test.LeaveAsync("DeleteAccessKey", FakeOrganization.Lab, "AKIA1");
            await _test.LeaveAsync("CreateLoginProfile", FakeOrganization.Lab, string.Empty);

            await RemoveAsync();

            Assert.Equal(2, _test._journal.Unresolved.Count);
        }

        [Fact]
        public async Task A_lost_answer_is_settled_by_the_same_run()
        {
            _user.WithKey("AKIA1");
            _user.FaultsByOperation["DeleteAccessKey"] = new(Failures.Lost(), WithEffect: true);

            MemberRootCredentialRemoval row = await RemoveAsync();

            Assert.Equal((RemovalOutcome.Removed, string.Empty), (row.Outcome, row.Detail));
            Assert.Equal([JournalOutcome.Unknown, JournalOutcome.FoundDone], _test.Outcomes(1));
            RootAccessJournalEntry outcome = _test._journal.Entries[1];
            Assert.Equal(
                (FakeSession.AccessKeyId, "AKIA1", Shop), (outcome.AccessKeyId, outcome.Target, outcome.AccountId));
        }

        [Fact]
        public async Task A_lost_answer_that_cannot_be_looked_up_stays_open()
        {
            _user.WithKey("AKIA1");
            _user.FaultsByOperation["DeleteAccessKey"] = new(
                Failures.Lost(),
                WithEffect: true,
                HookAfter: () => _user.FaultsByOperation["ListAccessKeys"] = new(Failures.Denied(), WithEffect: true));

            MemberRootCredentialRemoval row = await RemoveAsync();

            Assert.Equal(RemovalOutcome.Unverified, row.Outcome);
            Assert.Equal([JournalOutcome.Unknown], _test.Outcomes(1));
            Assert.Single(_test._journal.Unresolved);
        }

        private async Task<MemberRootCredentialRemoval> RemoveAsync() =>
            (await new RootCredentialRemovalOperation(_test._organization, FakeClient.Context).RemoveAsync(
                await _test.AccountAsync(), new RemovalRequest(), CancellationToken.None)).Row;
    }

    public sealed class BothPasswordChanges : IDisposable
    {
        private const string Create = "CreateLoginProfile";
        private const string Delete = "DeleteLoginProfile";

        private readonly SettleTests _test = new();
        private readonly FakeRootUser _user;
        private int _minutesAgo = 30;

        public BothPasswordChanges()
        {
            _user = _test._client.RootSessions.Add(Shop);
            _test._client.RootTasks.Recovery = new FakeRecoverySession(Shop);
        }

        public void Dispose() => _test.Dispose();

        [Fact]
        public async Task A_deletion_is_settled_by_who_finds_no_password_to_recover()
        {
            await LeaveAsync(Delete);

            RootTaskResult created = await CreateAsync();
            _user.Password = true;
            await RemoveAsync();

            Assert.Equal(RootTaskOutcome.Completed, created.Outcome);
            Assert.Contains("AWS's state was as it would have left it.", created.Detail, StringComparison.Ordinal);
            Assert.Equal([JournalOutcome.FoundDone], _test.Outcomes(1));
        }

        [Fact]
        public async Task A_creation_is_settled_by_who_finds_a_password_to_remove()
        {
            _user.Password = true;
            await LeaveAsync(Create);

            MemberRootCredentialRemoval removed = await RemoveAsync();
            await CreateAsync();

            Assert.Equal(RemovalOutcome.Removed, removed.Outcome);
            Assert.Contains(Create, removed.Detail, StringComparison.Ordinal);
            Assert.Equal([JournalOutcome.FoundDone], _test.Outcomes(1));
        }

        [Theory]
        [InlineData(JournalOutcome.Accepted, JournalOutcome.FoundDone)]
        [InlineData(JournalOutcome.Unknown, null)]
        [InlineData(JournalOutcome.FoundDone, null)]
        [InlineData(null, null)]
        [InlineData(JournalOutcome.AlreadySo, JournalOutcome.FoundNotDone)]
        [InlineData(JournalOutcome.Failed, JournalOutcome.FoundNotDone)]
        [InlineData(JournalOutcome.FoundNotDone, JournalOutcome.FoundNotDone)]
        public async Task One_that_a_later_one_may_have_undone_is_not_said_to_be_not_done(
            string? laterOutcome, string? outcome)
        {
            RootAccessJournalEntry creation = await LeaveAsync(Create);
            RootAccessJournalEntry deletion = await LeaveAsync(Delete, laterOutcome);

            // No password: another run reads it, and has nothing to remove.
            MemberRootCredentialRemoval row = await RemoveAsync();

            Assert.Equal(RemovalOutcome.NothingToRemove, row.Outcome);
            Assert.Equal(outcome is null ? [] : [outcome], _test.Outcomes(creation.Sequence));
            Assert.Equal(
                laterOutcome is null or JournalOutcome.Unknown ? JournalOutcome.FoundDone : laterOutcome,
                _test.Outcomes(deletion.Sequence)[^1]);
        }

        [Theory]
        [InlineData(true, null, JournalOutcome.FoundDone, JournalOutcome.FoundNotDone)]
        [InlineData(false, JournalOutcome.FoundDone, null, JournalOutcome.FoundDone)]
        public async Task Of_three_open_ones_only_the_last_can_be_found_not_done(
            bool hasPassword, string? first, string? second, string third)
        {
            _user.Password = hasPassword;
            _user.PasswordLastUsed = _test._time.GetUtcNow();
            await LeaveAsync(Delete);
            await LeaveAsync(Create);
            await LeaveAsync(Delete);

            // Reads, and removes nothing: the password is in use.
            await RemoveAsync();

            Assert.Equal(
                (first, second, third),
                (_test.Outcomes(1).SingleOrDefault(), _test.Outcomes(2).SingleOrDefault(), _test.Outcomes(3).Single()));
        }

        [Fact]
        public async Task One_that_stayed_open_is_settled_when_the_state_is_as_it_would_have_left_it()
        {
            await LeaveAsync(Delete);
            await LeaveAsync(Create);
            _user.Password = true;

            await RemoveAsync();

            Assert.Equal([JournalOutcome.FoundDone], _test.Outcomes(1));
            Assert.Equal([JournalOutcome.FoundDone], _test.Outcomes(2));
            Assert.Empty(_test._journal.Unresolved);
        }

        private async Task<RootAccessJournalEntry> LeaveAsync(string action, string? outcome = null)
        {
            string target = action == Create ? $"arn:aws:iam::{Shop}:root" : Password;
            RootAccessJournalEntry intent =
                await _test.LeaveAsync(action, Shop, target, _test._time.GetUtcNow().AddMinutes(-_minutesAgo--));
            if (outcome is not null)
            {
                using Core.Journal.JournalFile file =
                    await Core.Journal.JournalFile.OpenAsync(_test._journal.File, FakeOrganization.Id);
                await file.AppendAsync(
                    intent with
                    {
                        Phase = JournalPhase.Outcome,
                        Outcome = outcome,
                        IntentSequence = intent.Sequence,
                    },
                    isDurable: true);
            }

            return intent;
        }

        private Task<RootTaskResult> CreateAsync() =>
            _test.InvokeAsync(new() { Task = RootTaskName.IAMCreateRootUserPassword });

        private async Task<MemberRootCredentialRemoval> RemoveAsync() =>
            (await new RootCredentialRemovalOperation(_test._organization, FakeClient.Context).RemoveAsync(
                await _test.AccountAsync(), new RemovalRequest(), CancellationToken.None)).Row;
    }

    [Fact]
    public async Task A_fresh_connection_of_the_same_process_settles_what_an_outcome_was_lost_of()
    {
        FakeRootUser user = _client.RootSessions.Add(Shop).WithKey("AKIA1");
        string away = _journal.File + ".away";
        user.FaultsByOperation["DeleteAccessKey"] = new(
            null, WithEffect: true, HookAfter: () => File.Move(_journal.File, away));
        RootCredentialRemovalOperation removal = new(_organization, FakeClient.Context);
        await removal.RemoveAsync(await AccountAsync(), new RemovalRequest(), CancellationToken.None);
        File.Move(away, _journal.File);
        using ConnectedOrganization fresh = _client.Connect(_time, journal: _journal.Settings);

        RootAccessException refused = await Assert.ThrowsAsync<RootAccessException>(_organization.Journal.OpenAsync);
        MemberRootCredentialRemoval row =
            (await new RootCredentialRemovalOperation(fresh, FakeClient.Context).RemoveAsync(
                await AccountAsync(), new RemovalRequest(), CancellationToken.None)).Row;

        Assert.Equal(ErrorIds.JournalUnavailable, refused.ErrorId);
        Assert.Contains("connect anew", refused.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(RemovalOutcome.NothingToRemove, row.Outcome);
        Assert.Equal([JournalOutcome.FoundDone], Outcomes(1));
    }

    [Fact]
    public async Task Two_runs_at_once_settle_an_intent_once()
    {
        await LeaveAsync("DeleteAccessKey", Shop, "AKIA1");
        using ConnectedOrganization other = _client.Connect(_time, journal: _journal.Settings);
        await other.Journal.OpenAsync();

        // The other has found the intent open when this one settles it.
        await SettleAsync(other, () => SettleAsync(_organization, () => Task.CompletedTask));

        Assert.Equal([JournalOutcome.FoundDone], Outcomes(1));
        Assert.Equal((2L, 0L, 1L), (_journal.Check().EntryCount, other.Journal.Written, _organization.Journal.Written));
    }

    [Theory]
    [InlineData(null, TaskTest.Locked, JournalOutcome.FoundNotDone)]
    [InlineData(null, null, JournalOutcome.FoundDone)]
    [InlineData(TaskTest.Open, TaskTest.Open, JournalOutcome.FoundDone)]
    [InlineData(TaskTest.Open, TaskTest.Locked, JournalOutcome.FoundNotDone)]
    public async Task An_unlock_is_settled_by_the_policy_there_is(string? meant, string? present, string outcome)
    {
        FakePolicy policy = new(present);
        _client.RootTasks.Bucket = new FakeBucketSession(Shop, policy);
        await LeaveAsync(
            meant is null ? "DeleteBucketPolicy" : "PutBucketPolicy",
            Shop,
            "arn:aws:s3:::vault",
            time: _time.GetUtcNow().AddMinutes(-1),
            detail: $"{PolicyText.Fingerprint(meant)}; backup none");

        RootTaskResult row = await InvokeAsync(new()
        {
            Task = RootTaskName.S3UnlockBucketPolicy,
            BucketName = FakeBucketSession.Name,
            BackupFolder = _journal.Folder,
        });

        Assert.Equal(outcome, Outcomes(1)[0]);
        Assert.Contains("An interrupted run meant", row.Detail, StringComparison.Ordinal);
        Assert.Empty(_journal.Unresolved);
        Assert.Null(policy.Text);
    }

    [Fact]
    public async Task The_record_of_an_unlock_names_the_backup_and_not_the_policy()
    {
        _client.RootTasks.Bucket = new FakeBucketSession(Shop, new FakePolicy(TaskTest.Locked));

        RootTaskResult row = await InvokeAsync(new()
        {
            Task = RootTaskName.S3UnlockBucketPolicy,
            BucketName = FakeBucketSession.Name,
            Policy = TaskTest.Open,
            BackupFolder = _journal.Folder,
        });

        RootAccessJournalEntry intent = _journal.Entries[0];
        Assert.Equal(("PutBucketPolicy", row.Target), (intent.Action, intent.Target));
        Assert.Equal($"{PolicyText.Fingerprint(TaskTest.Open)}; backup {row.BackupFile}", intent.Detail);
        Assert.DoesNotContain("GetObject", File.ReadAllText(_journal.File), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, JournalOutcome.FoundDone, RootTaskOutcome.NothingToDo)]
    [InlineData(false, JournalOutcome.FoundNotDone, RootTaskOutcome.Completed)]
    public async Task Password_recovery_is_settled_by_whether_it_is_allowed(bool isAllowed, string outcome, string row)
    {
        _client.RootTasks.Recovery = new FakeRecoverySession(Shop) { Password = isAllowed };
        await LeaveAsync(
            "CreateLoginProfile", Shop, $"arn:aws:iam::{Shop}:root", _time.GetUtcNow().AddMinutes(-1));

        RootTaskResult result = await InvokeAsync(new() { Task = RootTaskName.IAMCreateRootUserPassword });

        Assert.Equal((row, outcome), (result.Outcome, Outcomes(1)[0]));
        Assert.Contains("An interrupted run meant", result.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_tells_what_may_be_in_flight()
    {
        _client.RootTasks.Recovery = new FakeRecoverySession(Shop) { Password = true };
        await LeaveAsync(
            "CreateLoginProfile",
            Shop,
            $"arn:aws:iam::{Shop}:root",
            process: Core.Journal.WritingProcess.Current);

        RootTaskResult result = await InvokeAsync(new() { Task = RootTaskName.IAMCreateRootUserPassword });

        Assert.EndsWith("run again after 2026-06-01 12:14:59Z.", result.Detail, StringComparison.Ordinal);
        Assert.Single(_journal.Unresolved);
    }

    [Theory]
    [InlineData(AccountState.Active, 40, JournalOutcome.FoundNotDone, 1)]
    [InlineData(AccountState.Active, 20, null, 0)]
    [InlineData(AccountState.PendingClosure, 20, JournalOutcome.FoundDone, 0)]
    [InlineData(AccountState.Closed, 40, JournalOutcome.FoundDone, 0)]
    public async Task A_closure_is_settled_by_the_state_unless_that_may_lag(
        string state, int minutes, string? outcome, int requests)
    {
        _client.Organization[Shop] = _client.Organization[Shop] with { State = state };
        await LeaveAsync("CloseAccount", Shop, string.Empty, _time.GetUtcNow().AddMinutes(-minutes));

        MemberAccountClosure row = await CloseAsync();

        Assert.Equal(outcome, Outcomes(1) is [{ } found] ? found : null);
        Assert.Equal(requests, _client.Closures.Requests.Count);
        Assert.Equal(outcome is not null, row.Detail.Contains("An interrupted run meant", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, null, "whether it did is not known")]
    [InlineData(true, ErrorIds.ServiceUnavailable, "The request was sent and its answer lost")]
    public async Task A_deferred_closure_claims_no_more_than_is_known(bool isSent, string? errorId, string detail)
    {
        RootAccessJournalEntry intent = await LeaveAsync(
            "CloseAccount", Shop, string.Empty, _time.GetUtcNow().AddMinutes(-10));
        if (isSent)
        {
            using Core.Journal.JournalFile file =
                await Core.Journal.JournalFile.OpenAsync(_journal.File, FakeOrganization.Id);
            await file.AppendAsync(
                intent with
                {
                    Phase = JournalPhase.Outcome,
                    Outcome = JournalOutcome.Unknown,
                    IntentSequence = intent.Sequence,
                },
                isDurable: true);
        }

        MemberAccountClosure row = await CloseAsync();

        Assert.Equal((ClosureOutcome.Deferred, errorId), (row.Outcome, row.ErrorId));
        Assert.Contains(detail, row.Detail, StringComparison.Ordinal);
        Assert.NotNull(row.NextAttemptAfter);
        Assert.Empty(_client.Closures.Requests);
    }

    [Fact]
    public async Task A_closure_that_another_process_asked_for_is_not_asked_for_again()
    {
        RootAccessJournalEntry intent = await LeaveAsync(
            "CloseAccount", Shop, string.Empty, _time.GetUtcNow().AddMinutes(-10));
        using (Core.Journal.JournalFile file =
            await Core.Journal.JournalFile.OpenAsync(_journal.File, FakeOrganization.Id))
        {
            await file.AppendAsync(
                intent with
                {
                    Phase = JournalPhase.Outcome,
                    Outcome = JournalOutcome.Accepted,
                    IntentSequence = intent.Sequence,
                },
                isDurable: true);
        }

        MemberAccountClosure row = await CloseAsync();

        Assert.Equal(ClosureOutcome.Requested, row.Outcome);
        Assert.Empty(_client.Closures.Requests);
    }

    [Fact]
    public async Task An_issued_session_is_recorded_and_a_lost_one_expires()
    {
        _client.RootTasks.Issued = new()
        {
            AccessKeyId = "ASIAISSUED",
            SecretAccessKey = "the-secret-of-it",
            SessionToken = "the-token-of-it",
            Expiration = _time.GetUtcNow(),
        };
        await LeaveAsync(
            "AssumeRoot", Shop, RootTaskName.IAMAuditRootUserCredentials, _time.GetUtcNow().AddMinutes(-16));

        await new RootSessionOperation(_organization, FakeClient.Context).OpenAsync(
            await AccountAsync(), RootTaskName.IAMAuditRootUserCredentials, 900, CancellationToken.None);

        Assert.Equal([JournalOutcome.Expired], Outcomes(1));
        Assert.Equal("root session ASIAISSUED", _journal.Entries[^1].Detail);
        Assert.DoesNotContain("-of-it", File.ReadAllText(_journal.File), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switches_and_delegates_are_settled_by_how_they_read()
    {
        await LeaveAsync("EnableOrganizationsRootSessions", string.Empty, string.Empty);
        await LeaveAsync(
            "RegisterDelegatedAdministrator",
            Shop,
            RootFeatureSettings.ServicePrincipal,
            _time.GetUtcNow().AddMinutes(-1));

        string feature = await new RootFeatureSettings(_organization).SettleAsync(
            RootFeatureName.RootSessions, isOn: true, FakeClient.Context);
        string delegated = await new DelegatedAdministrators(_organization).SettleAsync(
            await AccountAsync(), isRegistered: false, FakeClient.Context);

        Assert.Equal([JournalOutcome.FoundDone], Outcomes(1));
        Assert.Equal([JournalOutcome.FoundNotDone], Outcomes(2));
        Assert.EndsWith("was as it would have left it.", feature, StringComparison.Ordinal);
        Assert.EndsWith("was not as it would have left it.", delegated, StringComparison.Ordinal);
    }

    private Task<RootAccessJournalEntry> LeaveAsync(
        string action,
        string accountId,
        string target,
        DateTimeOffset? time = null,
        string? process = null,
        string? detail = null) =>
        _journal.LeaveIntentAsync(action, accountId, target, time ?? _time.GetUtcNow().AddSeconds(-1), process, detail);

    private async Task SettleAsync(ConnectedOrganization organization, Func<Task> meanwhile)
    {
        Task whileJudging = Task.CompletedTask;
        await organization.Journal.For(FakeClient.Context).SettleAsync(
            _time.GetUtcNow(),
            _ => true,
            _ =>
            {
                whileJudging = Task.Run(meanwhile);
                whileJudging.GetAwaiter().GetResult();
                return JournalOutcome.FoundDone;
            });
        await whileJudging;
    }

    private IReadOnlyList<string?> Outcomes(long intent) =>
        [.. _journal.Entries.Where(entry => entry.IntentSequence == intent).Select(entry => entry.Outcome)];

    private async Task<OrgMemberAccount> AccountAsync() =>
        (await _organization.Directory.FindAsync(Shop, CancellationToken.None))!;

    private async Task<RootTaskResult> InvokeAsync(RootTaskRequest request) =>
        (await new RootTaskOperation(_organization, FakeClient.Context).InvokeAsync(
            await AccountAsync(), request, CancellationToken.None)).Row;

    private async Task<MemberAccountClosure> CloseAsync()
    {
        await _organization.Journal.OpenAsync();
        using ClosureRun run = new(
            _organization, [await AccountAsync()], new ClosureOptions(), _ => FakeClient.Context);
        return (await run.CloseNextAsync(() => true, CancellationToken.None)).Row;
    }
}
