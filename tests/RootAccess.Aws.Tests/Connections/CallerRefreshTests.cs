using System;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Aws.Connections;
using RootAccess.Aws.Credentials;
using RootAccess.Aws.Tests.Support;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;
using RootAccess.Simulator.Faults;
using Xunit;

namespace RootAccess.Aws.Tests.Connections;

public sealed class CallerRefreshTests
{
    private static readonly FaultEffect s_expired =
        FaultEffect.Error("ExpiredTokenException", 400, "The security token included in the request is expired");

    private readonly SimulatedAws _aws = new();

    [Fact]
    public async Task ExpiredRoleKeysAreHadAnewCheckedAndUsed()
    {
        using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(
            _aws.ConnectOptions(roleArn: _aws.AddRole("operator")));
        _aws.Simulator.Calls.Clear();
        _aws.Simulator.Faults.Script(new FaultRule { Operation = "ListAccounts", Effect = s_expired });

        Assert.NotEmpty(await connected.Client.Organization.ListAccountsAsync(default));

        Assert.Equal(
            ["ListAccounts", "AssumeRole", "GetCallerIdentity", "ListAccounts"],
            _aws.Simulator.Calls.All.Select(call => call.Operation).Take(4));
    }

    [Fact]
    public async Task ManyCallsThatLearnOfItAtOnceGetNewKeysOnce()
    {
        int asked = 0;
        SuppliedKeys source = new(
            () => new SuppliedCredentials { AccessKey = $"AKIA{++asked}", SecretKey = "s" }, TimeProvider.System);
        using CallerKeys keys = new(
            source,
            (_, _) => Task.FromResult(new CallerIdentity("111122223333", "arn:aws:iam::111122223333:user/ops")));
        await keys.PrepareAsync(default);

        bool[] renewed = await Task.WhenAll(Enumerable.Range(0, 16).Select(
            _ => Task.Run(() => keys.RenewAsync("AKIA1", default))));

        Assert.All(renewed, Assert.True);
        Assert.Equal("AKIA2", keys.AccessKeyId);
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task KeysThatCannotBeHadAnewEndTheRun()
    {
        using ConnectedOrganization connected = await _aws.ConnectAsync();
        _aws.Simulator.Faults.Script(new FaultRule { Operation = "ListAccounts", Effect = s_expired });

        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => connected.Client.Organization.ListAccountsAsync(default));

        Assert.Equal(ErrorIds.CallerCredentialsExpired, failure.ErrorId);
        Assert.True(failure.IsFatal);
        Assert.Single(_aws.Simulator.Calls.Of("ListAccounts"));
    }

    [Fact]
    public async Task SuppliedKeysAreAskedForAgainWhenTheyEnd()
    {
        int asked = 0;
        InstantTime time = new();
        using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(_aws.ConnectOptions(
            () =>
            {
                asked++;
                return SimulatedAws.Keys(
                    _aws.Simulator.Administrator, time.GetUtcNow() + TimeSpan.FromMinutes(asked == 1 ? 10 : 60));
            },
            timeProvider: time));

        await connected.Client.Organization.ListAccountsAsync(default);
        Assert.Equal(1, asked);

        await Task.Delay(TimeSpan.FromMinutes(9), time);
        await connected.Client.Organization.ListAccountsAsync(default);
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task KeysOfAnotherPrincipalAreRefusedBeforeTheyAreUsed()
    {
        InstantTime time = new();
        bool isFirst = true;
        string member = _aws.Simulator.MemberUser.PrincipalArn;
        using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(_aws.ConnectOptions(
            () =>
            {
                SuppliedCredentials keys = SimulatedAws.Keys(
                    isFirst ? _aws.Simulator.Administrator : _aws.Simulator.MemberUser,
                    time.GetUtcNow() + TimeSpan.FromMinutes(10));
                isFirst = false;
                return keys;
            },
            timeProvider: time));
        _aws.Simulator.Calls.Clear();

        await Task.Delay(TimeSpan.FromMinutes(9), time);
        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => connected.Client.Organization.ListAccountsAsync(default));

        Assert.True(failure.IsFatal);
        Assert.Equal(ErrorIds.CallerCredentialsExpired, failure.ErrorId);
        Assert.Equal(member, failure.Target);
        Assert.Equal(["GetCallerIdentity"], _aws.Simulator.Calls.All.Select(call => call.Operation));
    }

    [Fact]
    public async Task ASourceThatFailsLaterEndsTheRunWithoutItsText()
    {
        InstantTime time = new();
        bool isFirst = true;
        using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(_aws.ConnectOptions(
            () =>
            {
                if (!isFirst)
                {
                    throw new InvalidOperationException("canary-secret");
                }

                isFirst = false;
                return SimulatedAws.Keys(_aws.Simulator.Administrator, time.GetUtcNow() + TimeSpan.FromMinutes(10));
            },
            timeProvider: time));

        await Task.Delay(TimeSpan.FromMinutes(9), time);
        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => connected.Client.Organization.ListAccountsAsync(default));

        Assert.Equal(ErrorIds.CallerCredentialsExpired, failure.ErrorId);
        Assert.DoesNotContain("canary", failure.ToString(), StringComparison.Ordinal);
    }
}
