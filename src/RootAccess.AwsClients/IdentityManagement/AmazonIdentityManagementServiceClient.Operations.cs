using System.Threading;
using System.Threading.Tasks;
using Amazon.IdentityManagement.Model;

namespace Amazon.IdentityManagement;

/// <content>One method an operation.</content>
public sealed partial class AmazonIdentityManagementServiceClient
{
    public Task<ListOrganizationsFeaturesResponse> ListOrganizationsFeaturesAsync(
        ListOrganizationsFeaturesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListOrganizationsFeaturesResponse>(request, cancellationToken);

    public Task<EnableOrganizationsRootCredentialsManagementResponse> EnableOrganizationsRootCredentialsManagementAsync(
        EnableOrganizationsRootCredentialsManagementRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<EnableOrganizationsRootCredentialsManagementResponse>(request, cancellationToken);

    public Task<DisableOrganizationsRootCredentialsManagementResponse>
        DisableOrganizationsRootCredentialsManagementAsync(
        DisableOrganizationsRootCredentialsManagementRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DisableOrganizationsRootCredentialsManagementResponse>(request, cancellationToken);

    public Task<EnableOrganizationsRootSessionsResponse> EnableOrganizationsRootSessionsAsync(
        EnableOrganizationsRootSessionsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<EnableOrganizationsRootSessionsResponse>(request, cancellationToken);

    public Task<DisableOrganizationsRootSessionsResponse> DisableOrganizationsRootSessionsAsync(
        DisableOrganizationsRootSessionsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DisableOrganizationsRootSessionsResponse>(request, cancellationToken);

    public Task<GetLoginProfileResponse> GetLoginProfileAsync(
        GetLoginProfileRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<GetLoginProfileResponse>(request, cancellationToken);

    public Task<CreateLoginProfileResponse> CreateLoginProfileAsync(
        CreateLoginProfileRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<CreateLoginProfileResponse>(request, cancellationToken);

    public Task<DeleteLoginProfileResponse> DeleteLoginProfileAsync(
        DeleteLoginProfileRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DeleteLoginProfileResponse>(request, cancellationToken);

    public Task<ListAccessKeysResponse> ListAccessKeysAsync(
        ListAccessKeysRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListAccessKeysResponse>(request, cancellationToken);

    public Task<DeleteAccessKeyResponse> DeleteAccessKeyAsync(
        DeleteAccessKeyRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DeleteAccessKeyResponse>(request, cancellationToken);

    public Task<GetAccessKeyLastUsedResponse> GetAccessKeyLastUsedAsync(
        GetAccessKeyLastUsedRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<GetAccessKeyLastUsedResponse>(request, cancellationToken);

    public Task<ListMFADevicesResponse> ListMFADevicesAsync(
        ListMFADevicesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListMFADevicesResponse>(request, cancellationToken);

    public Task<DeactivateMFADeviceResponse> DeactivateMFADeviceAsync(
        DeactivateMFADeviceRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DeactivateMFADeviceResponse>(request, cancellationToken);

    public Task<ListSigningCertificatesResponse> ListSigningCertificatesAsync(
        ListSigningCertificatesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListSigningCertificatesResponse>(request, cancellationToken);

    public Task<DeleteSigningCertificateResponse> DeleteSigningCertificateAsync(
        DeleteSigningCertificateRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DeleteSigningCertificateResponse>(request, cancellationToken);

    public Task<GetAccountSummaryResponse> GetAccountSummaryAsync(
        GetAccountSummaryRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<GetAccountSummaryResponse>(request, cancellationToken);

    public Task<GetUserResponse> GetUserAsync(
        GetUserRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<GetUserResponse>(request, cancellationToken);
}
