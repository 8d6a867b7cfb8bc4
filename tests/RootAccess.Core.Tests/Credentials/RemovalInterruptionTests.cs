using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Core.Credentials;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Credentials;

/// <summary>Every trouble at every call of a removal, alone and in pairs.</summary>
public sealed class RemovalInterruptionTests
{
    // The longest removal without trouble has 21 calls; repeated reads come after it.
    private const int Calls = 22;

    private static readonly string[] s_troubles =
    [
        "Refused", "Throttled", "Fatal", "LostAfter", "LostBefore", "NoEffect", "StopBefore", "StopAfter", "Unforeseen",
    ];

    public static TheoryData<string, string> Accounts
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (string kinds in new[] { "all", "keysAndMfa", "passwordAndMfa" })
            {
                data.Add("full", kinds);
                data.Add("passwordAndMfa", kinds);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task OneTroubleAtAnyCall(string account, string kinds)
    {
        int runs = 0;
        foreach (string trouble in s_troubles)
        {
            for (int call = 0; call < Calls; call++)
            {
                await RunAsync(account, kinds, (call, trouble));
                runs++;
            }
        }

        Assert.Equal(s_troubles.Length * Calls, runs);
    }

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task TwoTroublesAtAnyCalls(string account, string kinds)
    {
        foreach (string first in s_troubles)
        {
            foreach (string second in s_troubles)
            {
                for (int call = 0; call < Calls * Calls; call++)
                {
                    if (call / Calls < call % Calls)
                    {
                        await RunAsync(account, kinds, (call / Calls, first), (call % Calls, second));
                    }
                }
            }
        }
    }

    private static async Task RunAsync(string account, string kinds, params (int Call, string Trouble)[] troubles)
    {
        RemovalTest test = new();
        _ = account == "full" ? test.User.Full() : test.User.WithMfa("mfa1");
        test.User.Password = true;
        foreach ((int call, string trouble) in troubles)
        {
            test.User.Faults[call] = Fault(trouble, test);
        }

        RemovalRequest request = kinds switch
        {
            "all" => new(),
            "keysAndMfa" => RemovalTest.Only(RootCredentialType.AccessKey, RootCredentialType.MfaDevice),
            _ => RemovalTest.Only(RootCredentialType.Password, RootCredentialType.MfaDevice),
        };
        OperationResult<MemberRootCredentialRemoval> result = await test.RunAsync(request);
        string context = $"{account}, {kinds}, {string.Join(" ", troubles)}: {result.Row}";

        Assert.False(test.User.WasLeftWithoutMfa, context);
        Assert.Equal(0, test.Client.RootSessions.OpenCount);
        Assert.True(test.CallsAtStop is null || test.CallsAtStop == test.User.Calls.Count, context);
        AssertTrue(test, request, result, context);
    }

    private static CallFault Fault(string trouble, RemovalTest test) => trouble switch
    {
        "Refused" => new(Failures.Denied(), WithEffect: false),
        "Throttled" => new(Failures.Throttled(), WithEffect: false),
        "Fatal" => new(Failures.Expired(), WithEffect: false),
        "LostAfter" => new(Failures.Lost(), WithEffect: true),
        "LostBefore" => new(Failures.Lost(), WithEffect: false),
        "NoEffect" => new(null, WithEffect: false),
        "StopBefore" => new(null, WithEffect: true, Hook: test.StopNow),
        "StopAfter" => new(null, WithEffect: true, HookAfter: test.StopNow),
        _ => new(new InvalidOperationException("No port should let this through."), WithEffect: true),
    };

    private static void AssertTrue(
        RemovalTest test, RemovalRequest request, OperationResult<MemberRootCredentialRemoval> result, string context)
    {
        MemberRootCredentialRemoval row = result.Row;
        foreach (RootCredentialRemoval item in row.Credentials)
        {
            bool isThere = test.User.Has(item);
            switch (item.Outcome)
            {
                case CredentialRemovalOutcome.Removed or CredentialRemovalOutcome.AlreadyAbsent:
                    Assert.False(isThere, context);
                    break;
                case CredentialRemovalOutcome.Unverified:
                    break;
                default:
                    Assert.True(isThere, context);
                    break;
            }
        }

        bool isLeft = test.User.HasAny(request.CredentialTypes);
        if (row.Outcome is RemovalOutcome.Removed or RemovalOutcome.NothingToRemove)
        {
            Assert.False(isLeft, context);
            Assert.True(row.Verified, context);
            Assert.Null(result.Error);
        }
        else if (!test.Stop.IsCancellationRequested)
        {
            Assert.True(result.Error is not null, context);
        }

        bool sent = test.DeletionsSent.Length > 0;
        bool readAfter = !sent || test.User.Calls.LastIndexOf("ListMFADevices")
            > test.User.Calls.LastIndexOf(test.DeletionsSent[^1]);
        Assert.True(readAfter || !row.Verified, context);
        Assert.True(sent || row.Outcome is not
            (RemovalOutcome.Removed or RemovalOutcome.PartiallyRemoved or RemovalOutcome.Unverified), context);
        Assert.Equal(result.Error?.ErrorId, row.ErrorId);
        AssertKnown(row, context);
    }

    private static void AssertKnown(MemberRootCredentialRemoval row, string context)
    {
        IEnumerable<string> outcomes = row.Credentials.Select(item => item.Outcome);
        bool contradicts = row.Outcome switch
        {
            RemovalOutcome.PartiallyRemoved => !outcomes.Contains(CredentialRemovalOutcome.Removed),
            RemovalOutcome.Failed or RemovalOutcome.Skipped or RemovalOutcome.Refused =>
                outcomes.Contains(CredentialRemovalOutcome.Removed)
                || outcomes.Contains(CredentialRemovalOutcome.Unverified),
            RemovalOutcome.Unverified => !outcomes.Contains(CredentialRemovalOutcome.Unverified),
            _ => false,
        };
        Assert.False(contradicts, context);
    }
}
