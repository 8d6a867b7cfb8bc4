using System;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Simulator.Faults;
using RootAccess.Simulator.State;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>A removal that is cut off between any two calls leaves no password without its MFA.</summary>
public sealed class InterruptionTests
{
    private const string Account = "sandbox-eli";

    [Fact]
    public async Task No_stop_between_two_calls_leaves_a_password_without_MFA()
    {
        bool wasEnded = true;
        int calls = 0;
        for (int skip = 0; wasEnded; skip++)
        {
            wasEnded = await RemoveAsync(new() { Skip = skip, Effect = FaultEffect.Delay(TimeSpan.Zero) }, stops: true);
            calls = skip;
        }

        // AssumeRoot, GetUser, four lists, five deletions and the reads after them.
        Assert.InRange(calls, 12, 60);
    }

    [Fact]
    public async Task No_broken_call_leaves_a_password_without_MFA()
    {
        foreach (string operation in new[]
        {
            "DeleteAccessKey", "DeleteSigningCertificate", "DeleteLoginProfile", "GetLoginProfile", "ListAccessKeys",
            "ListMFADevices", "DeactivateMFADevice",
        })
        {
            FaultRule rule = new()
            {
                Operation = operation,
                Times = null,
                Effect = FaultEffect.Error("AccessDenied", 403, "No."),
            };
            await RemoveAsync(rule, stops: false);
        }
    }

    private static async Task<bool> RemoveAsync(FaultRule rule, bool stops)
    {
        await using SimulatedAws aws = await SimulatedAws.StartAsync();
        using ModuleSession session = new ModuleSession().Connect(aws);
        string id = aws.Id(Account);
        session.Run("Get-OrgMemberAccount $Id", new() { ["Id"] = id });
        aws.Simulator.Faults.Script(rule with { AccountId = id, OnStrike = stops ? session.Stop : null });

        RunResult result = session.Run("Remove-MemberRootCredential $Id -Force", new() { ["Id"] = id });

        IamUser root = aws.Simulator.State.Account(id).Root;
        bool hasMfa = root.MfaDevices.Any(device => device.RemovedAt is null);
        Assert.True(hasMfa || !root.HasPassword, $"After {rule.Skip} calls the password is left without MFA.");
        return result.WasEnded;
    }
}
