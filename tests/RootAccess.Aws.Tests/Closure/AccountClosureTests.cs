using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Aws.Tests.Support;
using RootAccess.Core.Closure;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Simulator;
using RootAccess.Simulator.Calls;
using RootAccess.Simulator.Faults;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.Throttling;
using Xunit;

namespace RootAccess.Aws.Tests.Closure;

/// <summary>Closures against the simulator's states, quotas and rates, on a clock that skips every wait.</summary>
public sealed class AccountClosureTests
{
    private static readonly ClosureOptions s_waitAWeek = new() { Wait = true, Timeout = TimeSpan.FromDays(7) };

    [Fact]
    public async Task ARequestIsAcceptedAndTheAccountIsClosing()
    {
        SimulatedAws aws = new();
        using ConnectedOrganization connected = await aws.ConnectAsync();

        MemberAccountClosure row = (await CloseAsync(connected, new ClosureOptions(), aws.OrdinaryMember))[0];

        Assert.Equal((ClosureOutcome.Requested, AccountState.PendingClosure), (row.Outcome, row.State));
        Assert.Equal(aws.OrdinaryMember, Assert.Single(aws.Simulator.Calls.Of("CloseAccount")).Resource);
    }

    [Fact]
    public async Task WithoutWaitingThreeAreRequestedAndTheRestDeferred()
    {
        SimulatedAws aws = new(Options(accounts: 20));
        using ConnectedOrganization connected = await aws.ConnectAsync();

        List<MemberAccountClosure> rows = await CloseAsync(connected, new ClosureOptions(), Closable(aws, 8));

        Assert.Equal(
            [.. Enumerable.Repeat(ClosureOutcome.Requested, 3), .. Enumerable.Repeat(ClosureOutcome.Deferred, 5)],
            rows.Select(row => row.Outcome));
        Assert.All(rows.Skip(3), row => Assert.Equal(ErrorIds.CloseAccountRequestsLimitExceeded, row.ErrorId));
        Assert.Equal(4, aws.Simulator.Calls.Of("CloseAccount").Count);
    }

    [Fact]
    public async Task ThreeHundredAccountsAreClosedUpToTheQuotaAndTheRestDeferred()
    {
        SimulatedAws aws = new(Options(accounts: 330));
        using ConnectedOrganization connected = await aws.ConnectAsync();
        string[] ids = Closable(aws, 300);

        List<MemberAccountClosure> rows = await CloseAsync(connected, s_waitAWeek, ids);

        // With fewer than 1,250 members AWS's quota is 250 within 30 days.
        Assert.Equal(250, rows.Count(row => row.Outcome == ClosureOutcome.Closed));
        Assert.Equal(
            50,
            rows.Count(row => row is
            {
                Outcome: ClosureOutcome.Deferred,
                ErrorId: ErrorIds.CloseAccountQuotaExceeded,
                NextAttemptAfter: not null,
            }));
        Assert.Equal(ids.Order(), rows.Select(row => row.AccountId).Order());
        string[] accepted = [.. aws.Simulator.Calls.Of("CloseAccount")
            .Where(call => call.Outcome == SimulatorCall.Success).Select(call => call.Resource!)];
        Assert.Equal(250, accepted.Distinct().Count());
        Assert.Equal(250, accepted.Length);
    }

    [Fact]
    public async Task AnInterruptedRunIsContinuedWithoutRepeatingOrLosingAnAccount()
    {
        SimulatedAws aws = new(Options(accounts: 40));
        using ConnectedOrganization connected = await aws.ConnectAsync();
        string[] ids = Closable(aws, 12);
        using CancellationTokenSource stop = new();
        aws.Simulator.Faults.Script(new()
        {
            Operation = "CloseAccount",
            Skip = 6,
            Effect = FaultEffect.Delay(TimeSpan.Zero),
            OnStrike = stop.Cancel,
        });

        List<MemberAccountClosure> first = await CloseAsync(connected, s_waitAWeek, ids, stop.Token);
        string[] sent = Accepted(aws);
        List<MemberAccountClosure> second = await CloseAsync(connected, s_waitAWeek, ids);

        Assert.Superset(sent.ToHashSet(), first.Select(row => row.AccountId).ToHashSet());
        Assert.All(second, row => Assert.Contains(
            row.Outcome, new[] { ClosureOutcome.Closed, ClosureOutcome.AlreadyClosed }));
        Assert.Equal(ids.Order(), Accepted(aws).Order());
    }

    [Fact]
    public async Task RequestsArePacedToTheRateThatAwsLetsPass()
    {
        InstantTime time = new();
        SimulatedAws aws = new(new SimulatorOptions
        {
            TimeProvider = time,
            Seed = new OrganizationSeed { EnableFeatures = true },
            Throttling = ThrottlePlan.PublishedOrganizationsRates,
        });
        using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(new ConnectOptions
        {
            CredentialSource = () => SimulatedAws.Keys(aws.Simulator.Administrator),
            Region = "us-east-1",
            HttpHandler = aws.NewHandler,
            TimeProvider = time,
        });
        DateTimeOffset start = time.GetUtcNow();

        List<MemberAccountClosure> rows = await CloseAsync(connected, new ClosureOptions(), Closable(aws, 3));

        Assert.All(rows, row => Assert.Equal(ClosureOutcome.Requested, row.Outcome));
        Assert.True(time.GetUtcNow() - start >= TimeSpan.FromSeconds(40));
        int refused = aws.Simulator.Calls.Of("CloseAccount").Count(call => call.Outcome != SimulatorCall.Success);
        Assert.InRange(refused, 1, 10);
    }

    [Fact]
    public async Task ALostAnswerIsResolvedByReadingTheState()
    {
        SimulatedAws aws = new();
        aws.Simulator.Faults.Script(new() { Operation = "CloseAccount", Effect = FaultEffect.LoseResponse });
        using ConnectedOrganization connected = await aws.ConnectAsync();

        MemberAccountClosure row = (await CloseAsync(connected, new ClosureOptions(), aws.OrdinaryMember))[0];

        Assert.Equal((ClosureOutcome.Requested, AccountState.PendingClosure), (row.Outcome, row.State));
        Assert.Single(aws.Simulator.Calls.Of("CloseAccount"));
    }

    [Fact]
    public async Task ADelegatedAdministratorAsCallerGetsAwssRefusal()
    {
        SimulatedAws aws = new();
        using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(
            aws.ConnectOptions(() => SimulatedAws.Keys(aws.Simulator.DelegatedAdministrator)));

        MemberAccountClosure row = (await CloseAsync(connected, new ClosureOptions(), aws.OrdinaryMember))[0];

        Assert.Equal((ClosureOutcome.Failed, ErrorIds.CallerNotAuthorized), (row.Outcome, row.ErrorId));
        Assert.Single(aws.Simulator.Calls.Of("CloseAccount"));
    }

    private static SimulatorOptions Options(int accounts) => new()
    {
        TimeProvider = new InstantTime(),
        SigningClock = TimeProvider.System,
        Seed = new OrganizationSeed { AccountCount = accounts, EnableFeatures = true },
    };

    private static string[] Closable(SimulatedAws aws, int count) =>
    [
        .. aws.Simulator.State.Members
            .Where(account => account.GetState(aws.Simulator.Options.TimeProvider.GetUtcNow()) == "ACTIVE"
                && !aws.Simulator.State.IsDelegatedAdministrator(account.Id))
            .Select(account => account.Id)
            .Take(count),
    ];

    private static string[] Accepted(SimulatedAws aws) =>
    [
        .. aws.Simulator.Calls.Of("CloseAccount")
            .Where(call => call.Outcome == SimulatorCall.Success)
            .Select(call => call.Resource!),
    ];

    private static Task<List<MemberAccountClosure>> CloseAsync(
        ConnectedOrganization connected, ClosureOptions options, params string[] ids) =>
        CloseAsync(connected, options, ids, CancellationToken.None);

    // Sixteen at a time, as the cmdlet does.
    private static async Task<List<MemberAccountClosure>> CloseAsync(
        ConnectedOrganization connected, ClosureOptions options, string[] ids, CancellationToken cancellationToken)
    {
        List<OrgMemberAccount> accounts = [];
        foreach (string id in ids)
        {
            accounts.Add((await connected.Directory.FindAsync(id, CancellationToken.None))!);
        }

        using ClosureRun run = new(connected, accounts, options, _ => SimulatedAws.Context);
        using SemaphoreSlim slots = new(16);
        MemberAccountClosure?[] rows = await Task.WhenAll(ids.Select(async _ =>
        {
            await slots.WaitAsync(CancellationToken.None);
            try
            {
                return (await run.CloseNextAsync(() => true, cancellationToken)).Row;
            }
            catch (OperationCanceledException)
            {
                return null;
            }
            finally
            {
                slots.Release();
            }
        }));
        return [.. rows.OfType<MemberAccountClosure>()];
    }
}
