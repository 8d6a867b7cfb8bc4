using System.Threading;
using System.Threading.Tasks;
using Amazon.Organizations.Model;

namespace Amazon.Organizations;

/// <content>One method an operation.</content>
public sealed partial class AmazonOrganizationsClient
{
    public Task<DescribeOrganizationResponse> DescribeOrganizationAsync(
        DescribeOrganizationRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeOrganizationResponse>(request, cancellationToken);

    public Task<ListAccountsResponse> ListAccountsAsync(
        ListAccountsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListAccountsResponse>(request, cancellationToken);

    public Task<ListAccountsForParentResponse> ListAccountsForParentAsync(
        ListAccountsForParentRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListAccountsForParentResponse>(request, cancellationToken);

    public Task<ListRootsResponse> ListRootsAsync(
        ListRootsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListRootsResponse>(request, cancellationToken);

    public Task<ListOrganizationalUnitsForParentResponse> ListOrganizationalUnitsForParentAsync(
        ListOrganizationalUnitsForParentRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListOrganizationalUnitsForParentResponse>(request, cancellationToken);

    public Task<ListParentsResponse> ListParentsAsync(
        ListParentsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListParentsResponse>(request, cancellationToken);

    public Task<DescribeAccountResponse> DescribeAccountAsync(
        DescribeAccountRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeAccountResponse>(request, cancellationToken);

    public Task<DescribeOrganizationalUnitResponse> DescribeOrganizationalUnitAsync(
        DescribeOrganizationalUnitRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeOrganizationalUnitResponse>(request, cancellationToken);

    public Task<ListTagsForResourceResponse> ListTagsForResourceAsync(
        ListTagsForResourceRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListTagsForResourceResponse>(request, cancellationToken);

    public Task<EnableAWSServiceAccessResponse> EnableAWSServiceAccessAsync(
        EnableAWSServiceAccessRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<EnableAWSServiceAccessResponse>(request, cancellationToken);

    public Task<DisableAWSServiceAccessResponse> DisableAWSServiceAccessAsync(
        DisableAWSServiceAccessRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DisableAWSServiceAccessResponse>(request, cancellationToken);

    public Task<ListAWSServiceAccessForOrganizationResponse> ListAWSServiceAccessForOrganizationAsync(
        ListAWSServiceAccessForOrganizationRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListAWSServiceAccessForOrganizationResponse>(request, cancellationToken);

    public Task<RegisterDelegatedAdministratorResponse> RegisterDelegatedAdministratorAsync(
        RegisterDelegatedAdministratorRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<RegisterDelegatedAdministratorResponse>(request, cancellationToken);

    public Task<DeregisterDelegatedAdministratorResponse> DeregisterDelegatedAdministratorAsync(
        DeregisterDelegatedAdministratorRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DeregisterDelegatedAdministratorResponse>(request, cancellationToken);

    public Task<ListDelegatedAdministratorsResponse> ListDelegatedAdministratorsAsync(
        ListDelegatedAdministratorsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListDelegatedAdministratorsResponse>(request, cancellationToken);

    public Task<ListDelegatedServicesForAccountResponse> ListDelegatedServicesForAccountAsync(
        ListDelegatedServicesForAccountRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListDelegatedServicesForAccountResponse>(request, cancellationToken);

    public Task<CloseAccountResponse> CloseAccountAsync(
        CloseAccountRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<CloseAccountResponse>(request, cancellationToken);

    public Task<ListPoliciesForTargetResponse> ListPoliciesForTargetAsync(
        ListPoliciesForTargetRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListPoliciesForTargetResponse>(request, cancellationToken);

    public Task<DescribePolicyResponse> DescribePolicyAsync(
        DescribePolicyRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribePolicyResponse>(request, cancellationToken);

    public Task<ListPoliciesResponse> ListPoliciesAsync(
        ListPoliciesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListPoliciesResponse>(request, cancellationToken);
}
