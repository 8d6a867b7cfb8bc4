using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon.Runtime;
using RootAccess.Aws.Calls;
using RootAccess.Aws.Connections;
using RootAccess.Aws.Credentials;
using RootAccess.Aws.Endpoints;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccess.Core.Preflight;
using RootAccess.Core.Settings;

namespace RootAccess.Aws;

/// <summary>Connects to an organization.</summary>
public static class RootAccessConnector
{
    /// <summary>
    /// Finds the credentials and reads the first set of keys. Synchronous by design: an MFA code is asked for on the
    /// calling thread and nowhere else.
    /// </summary>
    /// <param name="options">How to connect.</param>
    /// <param name="cancellationToken">Stops waiting for the keys.</param>
    /// <returns>The credentials to hand to <see cref="ConnectAsync"/>.</returns>
    /// <exception cref="RootAccessException">There are no usable credentials.</exception>
    public static CallerCredentials ResolveCredentials(
        ConnectOptions options, CancellationToken cancellationToken = default)
    {
        _ = options ?? throw new ArgumentNullException(nameof(options));
        using MfaPrompt prompt = new(options.MfaTokenCode);
        CredentialResolver resolver = new(options, prompt, new AwsCaller(options.TimeProvider, Jitter.Next));
        AWSCredentials credentials = resolver.Resolve();

        // It begins on this thread, where an MFA code is asked for.
        credentials.GetCredentialsAsync().OrCanceledAsync(cancellationToken)
            .ConfigureAwait(false).GetAwaiter().GetResult();
        return new CallerCredentials(credentials, resolver.Settings, resolver.SourceName);
    }

    /// <summary>Asks AWS who is calling and for which organization, checks the guards, and binds the clients.</summary>
    /// <param name="options">How to connect.</param>
    /// <param name="credentials">What <see cref="ResolveCredentials"/> found.</param>
    /// <param name="cancellationToken">Stops connecting.</param>
    /// <returns>The live connection; dispose it.</returns>
    /// <exception cref="RootAccessException">AWS or a guard refused; nothing stays open.</exception>
    public static async Task<ConnectedOrganization> ConnectAsync(
        ConnectOptions options, CallerCredentials credentials, CancellationToken cancellationToken)
    {
        var client = RootAccessClient.Create(
            options ?? throw new ArgumentNullException(nameof(options)),
            credentials ?? throw new ArgumentNullException(nameof(credentials)));
        try
        {
            CallerIdentity caller = await client.IdentifyCallerAsync(cancellationToken).ConfigureAwait(false);
            if (caller.IsRootUser)
            {
                throw ConnectionFailures.RootUser(caller, credentials.Source);
            }

            OrganizationDescription organization =
                await client.Organization.DescribeOrganizationAsync(cancellationToken).ConfigureAwait(false);
            if (options.ExpectedOrganizationId is { } expected && expected != organization.OrganizationId)
            {
                throw ConnectionFailures.OtherOrganization(expected, organization.OrganizationId);
            }

            string role = await FindRoleAsync(client, caller, organization, cancellationToken).ConfigureAwait(false);
            return new ConnectedOrganization(
                Describe(options, credentials, client.Endpoints, caller, organization, role),
                client,
                options.Guards,
                options.TimeProvider,
                options.Journal);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Binds the clients without asking AWS anything, for a look at a caller whom <see cref="ConnectAsync"/> refused.
    /// </summary>
    /// <param name="options">How to connect.</param>
    /// <param name="credentials">What <see cref="ResolveCredentials"/> found.</param>
    /// <returns>The target of a preflight; dispose its client.</returns>
    /// <exception cref="RootAccessException">An address or a Region cannot be used.</exception>
    public static PreflightTarget Probe(ConnectOptions options, CallerCredentials credentials)
    {
        var client = RootAccessClient.Create(
            options ?? throw new ArgumentNullException(nameof(options)),
            credentials ?? throw new ArgumentNullException(nameof(credentials)));
        return new PreflightTarget
        {
            Client = client,
            StsEndpoint = client.Endpoints.StsAddress(),
            IsSimulation = options.IsSimulation,
            IsCustomEndpoint = client.Endpoints.IsCustom,
            CredentialSource = credentials.Source,
            ProtectedAccountIds = options.Guards.ProtectedAccountIds,
        };
    }

    private static async Task<string> FindRoleAsync(
        RootAccessClient client,
        CallerIdentity caller,
        OrganizationDescription organization,
        CancellationToken cancellationToken)
    {
        if (caller.AccountId == organization.ManagementAccountId)
        {
            return CallerRole.Management;
        }

        try
        {
            IReadOnlyList<string> administrators = await client.Organization
                .ListDelegatedAdministratorsAsync(RootFeatureSettings.ServicePrincipal, cancellationToken)
                .ConfigureAwait(false);
            return administrators.Contains(caller.AccountId) ? CallerRole.DelegatedAdministrator : CallerRole.Member;
        }
        catch (RootAccessException failure) when (failure.Aws?.Code is "AccessDeniedException" or "AccessDenied")
        {
            // Only the management account and delegated administrators may list them.
            return CallerRole.Member;
        }
    }

    private static RootAccessConnection Describe(
        ConnectOptions options,
        CallerCredentials credentials,
        AwsEndpoints endpoints,
        CallerIdentity caller,
        OrganizationDescription organization,
        string role) => new()
    {
        OrganizationId = organization.OrganizationId,
        ManagementAccountId = organization.ManagementAccountId,
        CallerAccountId = caller.AccountId,
        CallerArn = caller.Arn,
        CallerRole = role,
        CredentialSource = credentials.Source,
        Partition = endpoints.Partition.Name,
        Region = endpoints.Region,
        StsRegion = endpoints.StsRegion,
        Endpoints = new RootAccessList<string>(endpoints.Describe()),
        ProtectedAccountId = new RootAccessList<string>(options.Guards.ProtectedAccountIds),
        IsSimulation = options.IsSimulation,
        IsCustomEndpoint = endpoints.IsCustom,
        IsJournaled = !options.Journal.IsOff,
        JournalPath = ChangeJournal.FindPath(options.Journal, organization.OrganizationId),
        ConnectedAt = options.TimeProvider.GetUtcNow(),
    };
}
