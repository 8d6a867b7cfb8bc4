using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Settings;

/// <summary>Reads the switches one by one and draws only the conclusions that AWS's answers prove.</summary>
internal static class RootFeatureReader
{
    internal static async Task<RootFeatureReading> ReadAsync(
        ConnectedOrganization organization, CancellationToken cancellationToken)
    {
        IOrganizationPort port = organization.Client.Organization;
        Task<Answer<OrganizationDescription>> descriptionRead =
            TryAsync(() => port.DescribeOrganizationAsync(cancellationToken));
        Task<Answer<IReadOnlyList<string>>> servicesRead =
            TryAsync(() => port.ListTrustedServicesAsync(cancellationToken));
        Task<Answer<IReadOnlyList<string>>> featuresRead =
            TryAsync(() => organization.Client.RootFeatures.ListAsync(cancellationToken));
        Task<Answer<IReadOnlyList<string>>> delegatesRead = TryAsync(
            () => port.ListDelegatedAdministratorsAsync(RootFeatureSettings.ServicePrincipal, cancellationToken));
        await Task.WhenAll(descriptionRead, servicesRead, featuresRead, delegatesRead).ConfigureAwait(false);

        return Conclude(
            organization.Connection,
            await descriptionRead.ConfigureAwait(false),
            await servicesRead.ConfigureAwait(false),
            await featuresRead.ConfigureAwait(false),
            await delegatesRead.ConfigureAwait(false));
    }

    private static RootFeatureReading Conclude(
        RootAccessConnection connection,
        Answer<OrganizationDescription> description,
        Answer<IReadOnlyList<string>> services,
        Answer<IReadOnlyList<string>> features,
        Answer<IReadOnlyList<string>> delegates)
    {
        bool? trusted = TrustedAccess(services, features);
        OrgRootFeature row = new()
        {
            OrganizationId = connection.OrganizationId,
            FeatureSet = description.Value?.FeatureSet ?? string.Empty,
            TrustedAccess = trusted,
            RootCredentialManagement = features.Value?.Contains(RootFeatureName.RootCredentialsManagement),
            RootSessions = features.Value?.Contains(RootFeatureName.RootSessions),
            DelegatedAdministrators = [.. delegates.Value ?? []],
            IsSimulation = connection.IsSimulation,
            IsCustomEndpoint = connection.IsCustomEndpoint,
        };

        bool billingOnly = row.FeatureSet == "CONSOLIDATED_BILLING";
        List<RootAccessException?> errors =
        [
            description.Error,
            trusted is null ? services.Error : null,
            trusted == false && features.Error?.ErrorId == ErrorIds.TrustedAccessDisabled ? null : features.Error,
            // AWS lets nobody turn trusted access off while there is a delegated administrator.
            trusted == false ? null : delegates.Error,
        ];
        return new RootFeatureReading(
            row,
            [
                .. errors.OfType<RootAccessException>().Where(
                    error => !billingOnly || error.ErrorId != ErrorIds.OrganizationNotInAllFeaturesMode),
            ]);
    }

    // IAM tells the features only under trusted access, so its answer also decides when Organizations' is missing.
    private static bool? TrustedAccess(
        Answer<IReadOnlyList<string>> services, Answer<IReadOnlyList<string>> features) =>
        (services.Value, features.Value, features.Error?.ErrorId) switch
        {
            ({ } list, _, _) => list.Contains(RootFeatureSettings.ServicePrincipal),
            (null, not null, _) => true,
            (null, null, ErrorIds.TrustedAccessDisabled) => false,
            _ => null,
        };

    private static async Task<Answer<T>> TryAsync<T>(Func<Task<T>> read)
        where T : class
    {
        try
        {
            return new Answer<T>(await read().ConfigureAwait(false), null);
        }
        catch (RootAccessException exception) when (!exception.IsFatal)
        {
            return new Answer<T>(null, exception);
        }
    }

    private sealed record Answer<T>(T? Value, RootAccessException? Error)
        where T : class;
}
