using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using RootAccess.Aws.Calls;
using RootAccess.Aws.Endpoints;
using RootAccess.Aws.Throttling;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Aws.Organizations;

/// <summary>AWS Organizations, with the caller's keys.</summary>
internal sealed class OrganizationPort(
    IAmazonOrganizations client, AwsCaller caller, IRenewableKeys keys, RateBudgets budgets) : IOrganizationPort
{
    public async Task<OrganizationDescription> DescribeOrganizationAsync(CancellationToken cancellationToken)
    {
        DescribeOrganizationResponse response = await ReadAsync(
            "DescribeOrganization",
            token => client.DescribeOrganizationAsync(new DescribeOrganizationRequest(), token),
            cancellationToken).ConfigureAwait(false);
        Organization organization = response.Organization ?? throw Missing("DescribeOrganization", "Organization");
        return new OrganizationDescription(
            organization.Id ?? throw Missing("DescribeOrganization", "Id"),
            organization.MasterAccountId ?? throw Missing("DescribeOrganization", "MasterAccountId"),
            organization.FeatureSet?.Value ?? throw Missing("DescribeOrganization", "FeatureSet"));
    }

    public Task ReadAccountsAsync(Action<AccountDescription> read, CancellationToken cancellationToken)
    {
        const string operation = "ListAccounts";
        return Pages.ReadAsync(
            next => ReadAsync(
                operation,
                token => client.ListAccountsAsync(new ListAccountsRequest { NextToken = next }, token),
                cancellationToken),
            page => page.Accounts?.ForEach(account => read(AccountMapper.Map(account, operation))),
            page => page.NextToken);
    }

    public async Task<AccountDescription> DescribeAccountAsync(string accountId, CancellationToken cancellationToken)
    {
        const string operation = "DescribeAccount";
        DescribeAccountResponse response = await caller.CallAsync(
            Call(operation, CallKind.Read) with { AccountId = accountId },
            token => client.DescribeAccountAsync(new DescribeAccountRequest { AccountId = accountId }, token),
            cancellationToken).ConfigureAwait(false);
        return AccountMapper.Map(response.Account ?? throw Missing(operation, "Account"), operation);
    }

    public async Task<string> GetRootIdAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Root> roots = await Pages.ReadAsync(
            next => ReadAsync(
                "ListRoots",
                token => client.ListRootsAsync(new ListRootsRequest { NextToken = next }, token),
                cancellationToken),
            page => page.Roots,
            page => page.NextToken).ConfigureAwait(false);
        return roots.Select(root => root.Id).FirstOrDefault() ?? throw Missing("ListRoots", "Roots");
    }

    public async Task<IReadOnlyList<OrganizationalUnitDescription>> ListOrganizationalUnitsAsync(
        string parentId, CancellationToken cancellationToken)
    {
        IReadOnlyList<OrganizationalUnit> units = await Pages.ReadAsync(
            next => ReadAsync(
                "ListOrganizationalUnitsForParent",
                token => client.ListOrganizationalUnitsForParentAsync(
                    new ListOrganizationalUnitsForParentRequest { ParentId = parentId, NextToken = next }, token),
                cancellationToken),
            page => page.OrganizationalUnits,
            page => page.NextToken).ConfigureAwait(false);
        return [.. units.Select(unit => new OrganizationalUnitDescription(
            unit.Id ?? throw Missing("ListOrganizationalUnitsForParent", "Id"), unit.Name ?? string.Empty))];
    }

    public async Task<IReadOnlyList<string>> ListAccountIdsAsync(string parentId, CancellationToken cancellationToken)
    {
        IReadOnlyList<Account> accounts = await Pages.ReadAsync(
            next => ReadAsync(
                "ListAccountsForParent",
                token => client.ListAccountsForParentAsync(
                    new ListAccountsForParentRequest { ParentId = parentId, NextToken = next }, token),
                cancellationToken),
            page => page.Accounts,
            page => page.NextToken).ConfigureAwait(false);
        return [.. accounts.Select(account => account.Id ?? throw Missing("ListAccountsForParent", "Id"))];
    }

    public async Task<IReadOnlyList<AccountTag>> ListTagsAsync(string accountId, CancellationToken cancellationToken)
    {
        AwsCall call = Call("ListTagsForResource", CallKind.Read) with { AccountId = accountId };
        IReadOnlyList<Tag> tags = await Pages.ReadAsync(
            next => caller.CallAsync(
                call,
                token => client.ListTagsForResourceAsync(
                    new ListTagsForResourceRequest { ResourceId = accountId, NextToken = next }, token),
                cancellationToken),
            page => page.Tags,
            page => page.NextToken).ConfigureAwait(false);
        return [.. tags.Select(tag => new AccountTag(tag.Key ?? string.Empty, tag.Value ?? string.Empty))];
    }

    public async Task<IReadOnlyList<string>> ListTrustedServicesAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<EnabledServicePrincipal> services = await Pages.ReadAsync(
            next => ReadAsync(
                "ListAWSServiceAccessForOrganization",
                token => client.ListAWSServiceAccessForOrganizationAsync(
                    new ListAWSServiceAccessForOrganizationRequest { NextToken = next }, token),
                cancellationToken),
            page => page.EnabledServicePrincipals,
            page => page.NextToken).ConfigureAwait(false);
        return [.. services.Select(service => service.ServicePrincipal).Where(name => !string.IsNullOrEmpty(name))];
    }

    public Task EnableTrustedAccessAsync(
        string servicePrincipal, IChangeRecord record, CancellationToken cancellationToken) =>
        caller.CallAsync(
            Call("EnableAWSServiceAccess", CallKind.Change) with { Record = record },
            token => client.EnableAWSServiceAccessAsync(
                new EnableAWSServiceAccessRequest { ServicePrincipal = servicePrincipal }, token),
            cancellationToken);

    public async Task<IReadOnlyList<string>> ListDelegatedAdministratorsAsync(
        string servicePrincipal, CancellationToken cancellationToken)
    {
        const string operation = DelegatedAdministratorList.Operation;
        IReadOnlyList<DelegatedAdministrator> administrators = await DelegatedAdministratorList.ReadAsync(
            client, caller, Call(operation, CallKind.Read), servicePrincipal, cancellationToken).ConfigureAwait(false);
        return [.. administrators.Select(administrator => administrator.Id ?? throw Missing(operation, "Id"))];
    }

    internal static RootAccessException Missing(string operation, string member) => new(
        ErrorIds.UnexpectedResponse,
        FailureCategory.ProtocolError,
        $"The answer to {operation} of AWS Organizations has no {member}.");

    private Task<T> ReadAsync<T>(
        string operation, Func<CancellationToken, Task<T>> send, CancellationToken cancellationToken) =>
        caller.CallAsync(Call(operation, CallKind.Read), send, cancellationToken);

    private AwsCall Call(string operation, CallKind kind) => new()
    {
        Service = AwsEndpoints.Organizations,
        Operation = operation,
        Kind = kind,
        Keys = keys,
        Budget = budgets.Organizations(operation),
    };
}
