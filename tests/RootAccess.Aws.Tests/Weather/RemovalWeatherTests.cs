using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Aws.Tests.Support;
using RootAccess.Core.Credentials;
using RootAccess.Core.Models;
using RootAccess.Simulator.Calls;
using RootAccess.Simulator.State;
using Xunit;

namespace RootAccess.Aws.Tests.Weather;

/// <summary>Removals while the network and AWS fail at random.</summary>
public sealed class RemovalWeatherTests
{
    private static readonly string[] s_open =
        [RemovalOutcome.Failed, RemovalOutcome.Unverified, RemovalOutcome.PartiallyRemoved];

    [Theory]
    [InlineData(1000, 1)]
    [InlineData(200, 12)]
    [InlineData(200, 13)]
    public async Task EveryRowIsTrue(int accountCount, int seed)
    {
        using StormyOrganization stormy = await StormyOrganization.StartAsync(accountCount, seed);
        RootCredentialRemovalOperation removal = new(stormy.Connected, SimulatedAws.Context);
        RemovalRequest request = new();
        Dictionary<string, bool> hadMfa = stormy.ActiveMembers.ToDictionary(
            account => account.Id, account => FinalRows.CredentialsOf(account.Root)["MfaDevice"].Any());

        IReadOnlyDictionary<string, MemberRootCredentialRemoval> rows = await stormy.ForEachAsync(
            async account => (await removal.RemoveAsync(account, request, default)).Row);

        Assert.Equal(stormy.ActiveMembers.Count, rows.Count);
        Assert.DoesNotContain(rows.Values, row => row.ErrorId == Core.Errors.ErrorIds.Throttled);
        Assert.All(stormy.ActiveMembers, account => IsTrue(rows[account.Id], account.Root));
        Assert.All(stormy.ActiveMembers, account => Assert.False(
            hadMfa[account.Id] && account.Root.HasPassword && !FinalRows.CredentialsOf(account.Root)["MfaDevice"].Any(),
            "A password lost its MFA."));
        LostAnswersAreResolved(stormy, rows);
    }

    private static void IsTrue(MemberRootCredentialRemoval row, IamUser root)
    {
        ILookup<string, string> there = FinalRows.CredentialsOf(root);
        foreach (RootCredentialRemoval item in row.Credentials)
        {
            bool isThere = there[item.CredentialType].Contains(
                item.CredentialType == RootCredentialType.Password ? string.Empty : item.CredentialId);
            switch (item.Outcome)
            {
                case CredentialRemovalOutcome.Removed or CredentialRemovalOutcome.AlreadyAbsent:
                    Assert.False(isThere, $"{item.CredentialType} of {row.AccountId} is {item.Outcome} and there.");
                    break;
                case CredentialRemovalOutcome.Refused or CredentialRemovalOutcome.Skipped:
                    Assert.True(isThere, $"{item.CredentialType} of {row.AccountId} is {item.Outcome} and gone.");
                    break;
                default:
                    Assert.Contains(row.Outcome, s_open);
                    break;
            }
        }

        if (row.Outcome is RemovalOutcome.Removed or RemovalOutcome.NothingToRemove)
        {
            Assert.True(row.Verified);
            Assert.Empty(there);
        }
    }

    // The change was made and its answer lost: only the reading after it can tell.
    private static void LostAnswersAreResolved(
        StormyOrganization stormy, IReadOnlyDictionary<string, MemberRootCredentialRemoval> rows)
    {
        SimulatorCall[] lost = [.. stormy.Simulator.Calls.All.Where(
            call => call is { IsMutating: true, Outcome: "LoseResponse" })];
        Assert.True(lost.Length > 0 || rows.Count < 500, "Nothing was lost.");
        Assert.All(lost, call => Assert.Contains(
            rows[call.AccountId!].Outcome,
            new[] { RemovalOutcome.Removed, RemovalOutcome.PartiallyRemoved, RemovalOutcome.Unverified }));
        Assert.All(
            lost.SelectMany(call => rows[call.AccountId!].Credentials.Where(
                item => item.CredentialType == TypeOf(call.Operation))),
            item => Assert.NotEqual(CredentialRemovalOutcome.Failed, item.Outcome));
    }

    private static string TypeOf(string operation) => operation switch
    {
        "DeleteLoginProfile" => RootCredentialType.Password,
        "DeleteAccessKey" => RootCredentialType.AccessKey,
        "DeleteSigningCertificate" => RootCredentialType.SigningCertificate,
        _ => RootCredentialType.MfaDevice,
    };
}
