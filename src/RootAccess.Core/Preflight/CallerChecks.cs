using System;
using System.Linq;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Preflight;

/// <summary>Checks of the caller and of where calls go.</summary>
internal static class CallerChecks
{
    private const string IdentityCenterService = "sso.amazonaws.com";
    private const string IdentityCenterRole = ":assumed-role/AWSReservedSSO_";

    // The one host of each partition that names no Region.
    private static readonly string[] s_globalHosts = ["sts.amazonaws.com", "sts-fips.amazonaws.com"];

    private static readonly string[] s_awsDomains = [".amazonaws.com", ".amazonaws.com.cn", ".amazonaws.eu"];

    internal static RootAccessCheck Identity(PreflightFacts facts)
    {
        const string name = RootAccessCheckName.CallerIdentity;
        if (facts.Caller.Error is { } error)
        {
            return Conclude.Failed(name, string.Empty, error);
        }

        CallerDescription caller = facts.Caller.Value!;
        if (caller.IsRootUser)
        {
            return Conclude.Failed(
                name,
                caller.Arn,
                $"The caller is the root user of account {caller.AccountId}, and AWS lets no root user open root"
                    + $" sessions.{Source(facts)}",
                "Use a role or user of the management account or of a delegated administrator, and delete the root"
                    + " user's access keys.",
                ErrorIds.CallerIsRootUser);
        }

        return facts.Role switch
        {
            null => Conclude.Passed(name, caller.Arn, $"A principal of account {caller.AccountId}.{Source(facts)}"),
            CallerRole.Management => Conclude.Passed(
                name, caller.Arn, $"A principal of the management account.{Source(facts)}"),
            CallerRole.DelegatedAdministrator => Conclude.Passed(
                name,
                caller.Arn,
                "A principal of a delegated administrator for IAM. Turning features on, registering delegated"
                    + $" administrators and closing accounts stay with the management account.{Source(facts)}"),
            _ => Conclude.Failed(
                name,
                caller.Arn,
                $"Account {caller.AccountId} is a member account, neither the management account nor a delegated"
                    + $" administrator for IAM.{Source(facts)}",
                "Connect from the management account, or register this account there with"
                    + $" Register-OrgRootDelegatedAdministrator -AccountId '{caller.AccountId}'.",
                ErrorIds.CallerNotAuthorized),
        };
    }

    internal static RootAccessCheck StsEndpoint(PreflightFacts facts)
    {
        const string name = RootAccessCheckName.StsEndpoint;
        Uri address = facts.Target.StsEndpoint;
        if (s_globalHosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase))
        {
            return Conclude.Failed(
                name,
                address.AbsoluteUri,
                "This is the global STS endpoint, which does not know AssumeRoot.",
                "Connect with -StsRegion, or without an -EndpointUrl for sts.",
                ErrorIds.UnexpectedResponse);
        }

        return facts.Target.IsCustomEndpoint && !IsAws(address)
            ? Conclude.Passed(
                name, address.AbsoluteUri, "This address was given with -EndpointUrl; it does not belong to AWS.")
            : Conclude.Passed(name, address.AbsoluteUri, "A regional endpoint.");
    }

    internal static RootAccessCheck IdentityCenter(PreflightFacts facts)
    {
        const string name = RootAccessCheckName.IdentityCenter;
        string arn = facts.Caller.Value?.Arn ?? string.Empty;
        if (arn.Contains(IdentityCenterRole))
        {
            return Conclude.Passed(name, arn, "The caller comes from IAM Identity Center.");
        }

        const string notRequired = "It is not required: any role or user of the right account will do.";
        return facts.TrustedServices.Value is { } services
            ? Conclude.Passed(
                name,
                IdentityCenterService,
                services.Contains(IdentityCenterService)
                    ? $"IAM Identity Center has trusted access; the caller does not come from it. {notRequired}"
                    : $"IAM Identity Center has no trusted access. {notRequired}")
            : Conclude.NotRun(
                name,
                IdentityCenterService,
                $"The list of services with trusted access could not be read. {notRequired}");
    }

    private static string Source(PreflightFacts facts) => facts.Target.CredentialSource.Length == 0
        ? string.Empty
        : $" Credentials: {facts.Target.CredentialSource}.";

    private static bool IsAws(Uri address) =>
        Array.Exists(s_awsDomains, domain => address.Host.EndsWith(domain, StringComparison.OrdinalIgnoreCase));
}
