using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccess.Core.Settings;

namespace RootAccess.Core.Preflight;

/// <summary>Reads what the checks look at; a read that fails never stops the others.</summary>
internal static class PreflightReader
{
    internal static async Task<PreflightFacts> ReadAsync(
        PreflightTarget target, string? sampleAccountId, CancellationToken cancellationToken)
    {
        IRootAccessClient client = target.Client;
        PreflightFacts facts = new()
        {
            Target = target,
            Caller = await Answer<CallerDescription>.OfAsync(
                () => client.Caller.IdentifyAsync(cancellationToken)).ConfigureAwait(false),
        };
        return facts.Caller.Value is null
            ? facts
            : await ReadOrganizationAsync(facts, sampleAccountId, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<PreflightFacts> ReadOrganizationAsync(
        PreflightFacts facts, string? sampleAccountId, CancellationToken cancellationToken)
    {
        IRootAccessClient client = facts.Target.Client;
        Task<Answer<OrganizationDescription>> organization = Answer<OrganizationDescription>.OfAsync(
            () => client.Organization.DescribeOrganizationAsync(cancellationToken));
        Task<Answer<IReadOnlyList<string>>> services = Answer<IReadOnlyList<string>>.OfAsync(
            () => client.Organization.ListTrustedServicesAsync(cancellationToken));
        Task<Answer<IReadOnlyList<string>>> features = Answer<IReadOnlyList<string>>.OfAsync(
            () => client.RootFeatures.ListAsync(cancellationToken));
        Task<Answer<IReadOnlyList<string>>> delegates = Answer<IReadOnlyList<string>>.OfAsync(
            () => client.Organization.ListDelegatedAdministratorsAsync(
                RootFeatureSettings.ServicePrincipal, cancellationToken));
        Task<Answer<IReadOnlyList<AccountDescription>>> accounts = Answer<IReadOnlyList<AccountDescription>>.OfAsync(
            () => client.Organization.ListAccountsAsync(cancellationToken));
        await Task.WhenAll(organization, services, features, delegates, accounts).ConfigureAwait(false);
        PreflightFacts read = facts with
        {
            Organization = await organization.ConfigureAwait(false),
            TrustedServices = await services.ConfigureAwait(false),
            Features = await features.ConfigureAwait(false),
            Delegates = await delegates.ConfigureAwait(false),
            Accounts = await accounts.ConfigureAwait(false),
        };
        return read with
        {
            ManagementRoot = read.IsManagementCaller
                ? await Answer<RootCredentialFlags>.OfAsync(
                    () => client.Caller.GetAccountSummaryAsync(cancellationToken)).ConfigureAwait(false)
                : read.ManagementRoot,
            Sample = (sampleAccountId ?? ChooseSample(read)) is { } id
                ? await TrySampleAsync(client, id, cancellationToken).ConfigureAwait(false)
                : null,
        };
    }

    // Without the organization's description nothing tells the management account, where no root session can be.
    // Delegated administrators hold the security tools, and come last.
    private static string? ChooseSample(PreflightFacts facts) => facts.Organization.Value is not { } organization
        ? null
        : facts.Accounts.Value?
            .Where(account => account.State == AccountState.Active
                && account.AccountId != organization.ManagementAccountId
                && !facts.Target.ProtectedAccountIds.Contains(account.AccountId))
            .OrderBy(account => facts.Delegates.Value?.Contains(account.AccountId) == true)
            .ThenBy(account => account.AccountId, StringComparer.Ordinal)
            .Select(account => account.AccountId)
            .FirstOrDefault();

    private static async Task<SampleAudit> TrySampleAsync(
        IRootAccessClient client, string accountId, CancellationToken cancellationToken)
    {
        Answer<RootCredentialFlags> flags = await Answer<RootCredentialFlags>.OfAsync(async () =>
        {
            using IRootCredentialSession session = await client.RootSessions.OpenCredentialSessionAsync(
                accountId, RootTaskName.IAMAuditRootUserCredentials, cancellationToken).ConfigureAwait(false);
            return await session.GetAccountSummaryAsync(cancellationToken).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return new SampleAudit(accountId, flags);
    }
}
