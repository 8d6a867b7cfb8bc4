using System.Linq;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccess.Core.Settings;

namespace RootAccess.Core.Preflight;

/// <summary>Checks of the switches centralized root access depends on.</summary>
internal static class FeatureChecks
{
    internal static RootAccessCheck TrustedAccess(PreflightFacts facts)
    {
        const string name = RootAccessCheckName.TrustedAccess;
        const string target = RootFeatureSettings.ServicePrincipal;
        return IsTrusted(facts) switch
        {
            true => Conclude.Passed(name, target, "It is on."),
            false => Conclude.Failed(
                name,
                target,
                "It is off, so that neither feature works. AWS keeps the features for when it is on again.",
                "Run Enable-OrgRootCredentialManagement from the management account: it turns on trusted access too.",
                ErrorIds.TrustedAccessDisabled),
            null when facts.TrustedServices.Error is { } error => Conclude.Unreadable(name, target, error),
            null => Conclude.NotRun(name, target, "The organization could not be read."),
        };
    }

    internal static RootAccessCheck RootCredentialManagement(PreflightFacts facts) => Feature(
        facts,
        RootAccessCheckName.RootCredentialManagement,
        RootFeatureName.RootCredentialsManagement,
        "It is off: root credentials of members can be neither audited nor removed, nor recovery allowed.",
        "Run Enable-OrgRootCredentialManagement from the management account.",
        ErrorIds.RootCredentialManagementDisabled);

    internal static RootAccessCheck RootSessions(PreflightFacts facts) => Feature(
        facts,
        RootAccessCheckName.RootSessions,
        RootFeatureName.RootSessions,
        "It is off: locked buckets and queues of members cannot be unlocked. Audit and removal do not need it.",
        "Run Enable-OrgRootSession from the management account.",
        ErrorIds.RootSessionsDisabled);

    private static RootAccessCheck Feature(
        PreflightFacts facts, string name, string feature, string off, string advice, string errorId)
    {
        if (facts.Features.Value is { } enabled)
        {
            return enabled.Contains(feature)
                ? Conclude.Passed(name, feature, "It is on.")
                : Conclude.Failed(name, feature, off, advice, errorId);
        }

        return facts.Features.Error switch
        {
            null => Conclude.NotRun(name, feature, "The organization could not be read."),
            { ErrorId: ErrorIds.TrustedAccessDisabled } => Conclude.NotRun(
                name,
                feature,
                "AWS tells the features only while trusted access is on.",
                "Turn trusted access on first."),
            { ErrorId: ErrorIds.OrganizationNotInAllFeaturesMode } => Conclude.NotRun(
                name, feature, "The organization does not have all features.", "Enable all features first."),
            { ErrorId: ErrorIds.OrganizationNotFound } => Conclude.NotRun(
                name, feature, "There is no organization."),
            { } error => Conclude.Unreadable(name, feature, error),
        };
    }

    // IAM answers its own question only under trusted access, so its answer also decides when Organizations' is
    // missing.
    private static bool? IsTrusted(PreflightFacts facts) =>
        facts.TrustedServices.Value?.Contains(RootFeatureSettings.ServicePrincipal)
            ?? (facts.Features.Value is not null ? true
                : facts.Features.Error?.ErrorId == ErrorIds.TrustedAccessDisabled ? false
                : null);
}
