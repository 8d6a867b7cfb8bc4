using System;
using System.Threading;
using System.Threading.Tasks;
using Amazon.Organizations.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.Organizations;

/// <summary>The operations of AWS Organizations this project calls.</summary>
public interface IAmazonOrganizations : IAmazonService, IDisposable
{
    Task<DescribeOrganizationResponse> DescribeOrganizationAsync(
        DescribeOrganizationRequest request, CancellationToken cancellationToken = default);

    Task<ListAccountsResponse> ListAccountsAsync(
        ListAccountsRequest request, CancellationToken cancellationToken = default);

    Task<ListAccountsForParentResponse> ListAccountsForParentAsync(
        ListAccountsForParentRequest request, CancellationToken cancellationToken = default);

    Task<ListRootsResponse> ListRootsAsync(
        ListRootsRequest request, CancellationToken cancellationToken = default);

    Task<ListOrganizationalUnitsForParentResponse> ListOrganizationalUnitsForParentAsync(
        ListOrganizationalUnitsForParentRequest request, CancellationToken cancellationToken = default);

    Task<ListParentsResponse> ListParentsAsync(
        ListParentsRequest request, CancellationToken cancellationToken = default);

    Task<DescribeAccountResponse> DescribeAccountAsync(
        DescribeAccountRequest request, CancellationToken cancellationToken = default);

    Task<DescribeOrganizationalUnitResponse> DescribeOrganizationalUnitAsync(
        DescribeOrganizationalUnitRequest request, CancellationToken cancellationToken = default);

    Task<ListTagsForResourceResponse> ListTagsForResourceAsync(
        ListTagsForResourceRequest request, CancellationToken cancellationToken = default);

    Task<EnableAWSServiceAccessResponse> EnableAWSServiceAccessAsync(
        EnableAWSServiceAccessRequest request, CancellationToken cancellationToken = default);

    Task<DisableAWSServiceAccessResponse> DisableAWSServiceAccessAsync(
        DisableAWSServiceAccessRequest request, CancellationToken cancellationToken = default);

    Task<ListAWSServiceAccessForOrganizationResponse> ListAWSServiceAccessForOrganizationAsync(
        ListAWSServiceAccessForOrganizationRequest request, CancellationToken cancellationToken = default);

    Task<RegisterDelegatedAdministratorResponse> RegisterDelegatedAdministratorAsync(
        RegisterDelegatedAdministratorRequest request, CancellationToken cancellationToken = default);

    Task<DeregisterDelegatedAdministratorResponse> DeregisterDelegatedAdministratorAsync(
        DeregisterDelegatedAdministratorRequest request, CancellationToken cancellationToken = default);

    Task<ListDelegatedAdministratorsResponse> ListDelegatedAdministratorsAsync(
        ListDelegatedAdministratorsRequest request, CancellationToken cancellationToken = default);

    Task<ListDelegatedServicesForAccountResponse> ListDelegatedServicesForAccountAsync(
        ListDelegatedServicesForAccountRequest request, CancellationToken cancellationToken = default);

    Task<CloseAccountResponse> CloseAccountAsync(
        CloseAccountRequest request, CancellationToken cancellationToken = default);

    Task<ListPoliciesForTargetResponse> ListPoliciesForTargetAsync(
        ListPoliciesForTargetRequest request, CancellationToken cancellationToken = default);

    Task<DescribePolicyResponse> DescribePolicyAsync(
        DescribePolicyRequest request, CancellationToken cancellationToken = default);

    Task<ListPoliciesResponse> ListPoliciesAsync(
        ListPoliciesRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint a request would be sent to.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

#if NET8_0_OR_GREATER
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonOrganizationsConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(
        AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        awsCredentials is null
            ? new AmazonOrganizationsClient((AmazonOrganizationsConfig)clientConfig)
            : new AmazonOrganizationsClient(awsCredentials, (AmazonOrganizationsConfig)clientConfig);
#endif
}
