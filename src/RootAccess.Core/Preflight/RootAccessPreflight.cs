using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;

namespace RootAccess.Core.Preflight;

/// <summary>
/// Checks everything centralized root access needs, and changes nothing. Each check is made whatever became of the
/// others; the last row says what to do next.
/// </summary>
public static class RootAccessPreflight
{
    private static readonly (string Name, Func<PreflightFacts, RootAccessCheck> Check)[] s_checks =
    [
        (RootAccessCheckName.CallerIdentity, CallerChecks.Identity),
        (RootAccessCheckName.Organization, OrganizationChecks.Exists),
        (RootAccessCheckName.FeatureSet, OrganizationChecks.FeatureSet),
        (RootAccessCheckName.TrustedAccess, FeatureChecks.TrustedAccess),
        (RootAccessCheckName.RootCredentialManagement, FeatureChecks.RootCredentialManagement),
        (RootAccessCheckName.RootSessions, FeatureChecks.RootSessions),
        (RootAccessCheckName.DelegatedAdministrator, OrganizationChecks.DelegatedAdministrator),
        (RootAccessCheckName.StsEndpoint, CallerChecks.StsEndpoint),
        (RootAccessCheckName.AccountList, OrganizationChecks.AccountList),
        (RootAccessCheckName.AuditSession, RootUserChecks.AuditSession),
        (RootAccessCheckName.ManagementRootUser, RootUserChecks.ManagementRootUser),
        (RootAccessCheckName.IdentityCenter, CallerChecks.IdentityCenter),
    ];

    /// <summary>Makes every check. One root session is opened, for the audit of one account.</summary>
    /// <param name="target">What to look at.</param>
    /// <param name="sampleAccountId">
    /// The account to audit; null for the first active member that is not protected.
    /// </param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>One row a check, and the next step as the last row.</returns>
    public static async Task<IReadOnlyList<RootAccessCheck>> RunAsync(
        PreflightTarget target, string? sampleAccountId, CancellationToken cancellationToken)
    {
        PreflightFacts facts =
            await PreflightReader.ReadAsync(target, sampleAccountId, cancellationToken).ConfigureAwait(false);
        return
        [
            .. WithNextStep([.. s_checks.Select(item => item.Check(facts))]).Select(check => check with
            {
                IsSimulation = target.IsSimulation,
                IsCustomEndpoint = target.IsCustomEndpoint,
            }),
        ];
    }

    /// <summary>The rows when there are not even credentials to call with.</summary>
    /// <param name="error">Why.</param>
    /// <returns>A failed check of the caller, all others not run, and the next step.</returns>
    public static IReadOnlyList<RootAccessCheck> Unreachable(RootAccessException error)
    {
        string failed = error.ErrorId == ErrorIds.OrganizationMismatch
            ? RootAccessCheckName.Organization
            : RootAccessCheckName.CallerIdentity;
        return WithNextStep(
        [
            .. s_checks.Select(item => item.Name == failed
                ? Conclude.Failed(item.Name, error.Target ?? string.Empty, error)
                : Conclude.NotRun(item.Name, string.Empty, "Nothing could be called.")),
        ]);
    }

    private static IReadOnlyList<RootAccessCheck> WithNextStep(IReadOnlyList<RootAccessCheck> checks)
    {
        RootAccessCheck[] failed = [.. checks.Where(check => check.Status == RootAccessCheckStatus.Failed)];
        RootAccessCheck[] warned = [.. checks.Where(check => check.Status == RootAccessCheckStatus.Warning)];
        RootAccessCheck? first = failed.Concat(warned).FirstOrDefault();
        const string name = RootAccessCheckName.NextStep;
        const string ready = "Audit the members with Get-MemberRootCredential.";
        RootAccessCheck last = failed.Length > 0
            ? Conclude.Failed(
                name,
                first!.Name,
                failed.Length == 1 ? "One check failed." : $"{failed.Length} checks failed.",
                first.Recommendation,
                first.ErrorId!)
            : warned.Length > 0
                ? Conclude.Warning(
                    name,
                    first!.Name,
                    warned.Length == 1
                        ? "Nothing failed; one check needs a look."
                        : $"Nothing failed; {warned.Length} checks need a look.",
                    $"{first.Recommendation} Then: {ready}",
                    first.ErrorId)
                : Conclude.Passed(name, string.Empty, "Everything is ready.", ready);
        return [.. checks, last];
    }
}
