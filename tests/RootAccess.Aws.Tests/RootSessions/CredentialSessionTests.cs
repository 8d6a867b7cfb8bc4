using System;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Aws.Tests.Support;
using RootAccess.Core.Connections;
using RootAccess.Core.Journal;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;
using RootAccess.Simulator;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using Xunit;

namespace RootAccess.Aws.Tests.RootSessions;

public sealed class CredentialSessionTests : IAsyncLifetime
{
    private readonly SimulatedAws _aws = new(new SimulatorOptions
    {
        Seed = new OrganizationSeed { EnableFeatures = true },
        PageSize = 1,
    });

    private ConnectedOrganization _connected = null!;

    private IamUser Root => _aws.Simulator.State.Account(_aws.OrdinaryMember).Root;

    public async Task InitializeAsync()
    {
        _aws.Simulator.Change(_ =>
        {
            Root.AccessKeys.Clear();
            Root.MfaDevices.Clear();
            Root.SigningCertificates.Clear();
            Root.LoginProfile = null;
        });
        _connected = await _aws.ConnectAsync();
    }

    public Task DisposeAsync()
    {
        _connected.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task ReadsEveryPageOfEveryKind()
    {
        DateTimeOffset created = new(2020, 5, 6, 7, 8, 9, TimeSpan.Zero);
        _aws.Simulator.Change(_ =>
        {
            Root.LoginProfile = new LoginProfile { CreateDate = created };
            Root.AccessKeys.Add(NewKey("AKIAIOSFODNN7EXAMPL1"));
            Root.AccessKeys.Add(NewKey("AKIAIOSFODNN7EXAMPL2"));
        });
        using IRootCredentialSession session = await OpenAsync(RootTaskName.IAMAuditRootUserCredentials);

        RootCredentialFlags flags = await session.GetAccountSummaryAsync(default);
        Assert.Equal((true, true, false, false), (
            flags.PasswordPresent, flags.AccessKeysPresent, flags.SigningCertificatesPresent, flags.MfaEnabled));
        Assert.True(await session.HasPasswordAsync(default));
        Assert.Equal(
            [("AKIAIOSFODNN7EXAMPL1", (DateTimeOffset?)created), ("AKIAIOSFODNN7EXAMPL2", created)],
            (await session.ListAccessKeysAsync(default)).Select(key => (key.AccessKeyId, key.CreatedAt)));
        AccessKeyUse use = await session.GetAccessKeyLastUsedAsync("AKIAIOSFODNN7EXAMPL1", default);
        Assert.Equal(new AccessKeyUse(null, null, null), use);
        Assert.Empty(await session.ListMfaDevicesAsync(default));
        Assert.Empty(await session.ListSigningCertificatesAsync(default));
        RootUserDescription user = await session.GetUserAsync(default);
        Assert.Equal(_aws.OrdinaryMember, user.AccountId);
        Assert.EndsWith(":root", user.Arn, StringComparison.Ordinal);

        AccessKey NewKey(string id) => new() { AccessKeyId = id, SecretAccessKey = "s", CreateDate = created };
    }

    [Fact]
    public async Task DeletionsSayWhetherThereWasAnything()
    {
        _aws.Simulator.Change(_ => Root.LoginProfile = new LoginProfile { CreateDate = DateTimeOffset.UnixEpoch });
        using IRootCredentialSession session = await OpenAsync(RootTaskName.IAMDeleteRootUserCredentials);

        Assert.True(await session.DeletePasswordAsync(UnrecordedChange.Instance, default));
        Assert.False(await session.DeletePasswordAsync(UnrecordedChange.Instance, default));
        Assert.False(await session.HasPasswordAsync(default));
        Assert.False(await session.DeleteAccessKeyAsync("AKIAIOSFODNN7EXAMPLE", UnrecordedChange.Instance, default));
    }

    [Fact]
    public async Task WhatTheTaskPolicyForbidsIsRefused()
    {
        using IRootCredentialSession session = await OpenAsync(RootTaskName.IAMDeleteRootUserCredentials);

        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => session.GetAccountSummaryAsync(default));

        Assert.Equal(ErrorIds.RootSessionDenied, failure.ErrorId);
        Assert.Equal(_aws.OrdinaryMember, failure.Target);
    }

    [Fact]
    public async Task TheManagementAccountCannotBeEntered()
    {
        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => _connected.Client.RootSessions.OpenCredentialSessionAsync(
                _aws.Simulator.ManagementAccountId, RootTaskName.IAMAuditRootUserCredentials, default));

        Assert.Equal(ErrorIds.RootSessionDenied, failure.ErrorId);
    }

    private Task<IRootCredentialSession> OpenAsync(string task) =>
        _connected.Client.RootSessions.OpenCredentialSessionAsync(_aws.OrdinaryMember, task, default);
}
