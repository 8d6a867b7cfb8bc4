using System.Collections.Generic;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Preflight;

/// <summary>Checks of root users: one member's through a root session, and the management account's own.</summary>
internal static class RootUserChecks
{
    internal static RootAccessCheck AuditSession(PreflightFacts facts)
    {
        const string name = RootAccessCheckName.AuditSession;
        return facts.Sample switch
        {
            { Flags.Value: { } flags } sample => Conclude.Passed(
                name, sample.AccountId, $"A root session read the account: {Describe(flags)}."),
            { Flags.Error: { } error } sample => Conclude.Failed(name, sample.AccountId, error),
            _ => Conclude.NotRun(
                name,
                string.Empty,
                "There is no active member account to try that is not protected, or none could be listed."),
        };
    }

    internal static RootAccessCheck ManagementRootUser(PreflightFacts facts)
    {
        const string name = RootAccessCheckName.ManagementRootUser;
        string target = facts.Organization.Value?.ManagementAccountId ?? string.Empty;
        if (facts.ManagementRoot.Error is { } error)
        {
            return Conclude.Unreadable(name, target, error);
        }

        if (facts.ManagementRoot.Value is not { } flags)
        {
            return Conclude.NotRun(
                name,
                target,
                "Only a principal of the management account can read it. Centralized root access never covers it.",
                "Look at it by hand: a strong password, MFA, no access keys.");
        }

        List<string> advice = [];
        if (flags.AccessKeysPresent)
        {
            advice.Add("delete its access keys");
        }

        if (flags.SigningCertificatesPresent)
        {
            advice.Add("delete its signing certificates");
        }

        if (!flags.MfaEnabled)
        {
            advice.Add("give it MFA");
        }

        string detail = $"It has {Describe(flags)}. Centralized root access never covers the management account.";
        return advice.Count == 0
            ? Conclude.Passed(name, target, detail)
            : Conclude.Warning(
                name,
                target,
                detail,
                $"Sign in as the root user of the management account and {string.Join(", ", advice)}.");
    }

    private static string Describe(RootCredentialFlags flags)
    {
        List<string> found = [];
        found.Add(flags.PasswordPresent ? "a password" : "no password");
        found.Add(flags.AccessKeysPresent ? "access keys" : "no access keys");
        found.Add(flags.SigningCertificatesPresent ? "signing certificates" : "no signing certificates");
        found.Add(flags.MfaEnabled ? "MFA" : "no MFA");
        return string.Join(", ", found);
    }
}
