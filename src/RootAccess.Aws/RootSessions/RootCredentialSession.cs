using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using RootAccess.Aws.Calls;
using RootAccess.Aws.Endpoints;
using RootAccess.Aws.Throttling;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Aws.RootSessions;

/// <summary>One root session on the root user's credentials. No request names a user: the session is it.</summary>
internal sealed class RootCredentialSession(
    RootSessionKeys keys,
    AmazonIdentityManagementServiceClient client,
    string accountId,
    AwsCaller caller,
    RateBudget budget)
    : IRootCredentialSession
{
    public string AccountId { get; } = accountId;

    public async Task<RootCredentialFlags> GetAccountSummaryAsync(CancellationToken cancellationToken)
    {
        GetAccountSummaryResponse response = await ReadAsync(
            AccountSummary.Operation,
            token => client.GetAccountSummaryAsync(new GetAccountSummaryRequest(), token),
            cancellationToken).ConfigureAwait(false);
        return AccountSummary.Read(response, AccountId);
    }

    public async Task<RootUserDescription> GetUserAsync(CancellationToken cancellationToken)
    {
        GetUserResponse response = await ReadAsync(
            "GetUser", token => client.GetUserAsync(new GetUserRequest(), token), cancellationToken)
            .ConfigureAwait(false);
        string arn = response.User?.Arn ?? throw Missing("GetUser", "Arn");
        string[] parts = arn.Split(':');
        return parts.Length > 5
            ? new RootUserDescription(parts[4], arn, Moment.Of(response.User.PasswordLastUsed))
            : throw Missing("GetUser", "account in its Arn");
    }

    public async Task<bool> HasPasswordAsync(CancellationToken cancellationToken)
    {
        try
        {
            GetLoginProfileResponse response = await ReadAsync(
                "GetLoginProfile",
                token => client.GetLoginProfileAsync(new GetLoginProfileRequest(), token),
                cancellationToken).ConfigureAwait(false);
            return response.LoginProfile is not null ? true : throw Missing("GetLoginProfile", "LoginProfile");
        }
        catch (RootAccessException failure) when (failure.Aws?.Code == ErrorCodes.NoSuchEntity)
        {
            return false;
        }
    }

    public async Task<IReadOnlyList<RootAccessKey>> ListAccessKeysAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<AccessKeyMetadata> accessKeys = await Pages.ReadAsync(
            marker => ReadAsync(
                "ListAccessKeys",
                token => client.ListAccessKeysAsync(new ListAccessKeysRequest { Marker = marker }, token),
                cancellationToken),
            page => page.AccessKeyMetadata,
            page => Pages.Marker("ListAccessKeys", page.IsTruncated, page.Marker)).ConfigureAwait(false);
        return [.. accessKeys.Select(accessKey => new RootAccessKey
        {
            AccessKeyId = accessKey.AccessKeyId ?? throw Missing("ListAccessKeys", "AccessKeyId"),
            Status = accessKey.Status?.Value ?? string.Empty,
            CreatedAt = Moment.Of(accessKey.CreateDate),
            LastUsed = null,
            LastUsedService = null,
            LastUsedRegion = null,
        })];
    }

    public async Task<AccessKeyUse> GetAccessKeyLastUsedAsync(string accessKeyId, CancellationToken cancellationToken)
    {
        GetAccessKeyLastUsedResponse response = await ReadAsync(
            "GetAccessKeyLastUsed",
            token => client.GetAccessKeyLastUsedAsync(
                new GetAccessKeyLastUsedRequest { AccessKeyId = accessKeyId }, token),
            cancellationToken).ConfigureAwait(false);
        AccessKeyLastUsed use = response.AccessKeyLastUsed
            ?? throw Missing("GetAccessKeyLastUsed", "AccessKeyLastUsed");
        return new AccessKeyUse(Moment.Of(use.LastUsedDate), Known(use.ServiceName), Known(use.Region));

        // IAM writes N/A for a key that was never used.
        static string? Known(string? value) => string.IsNullOrEmpty(value) || value == "N/A" ? null : value;
    }

    public async Task<IReadOnlyList<RootMfaDevice>> ListMfaDevicesAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<MFADevice> devices = await Pages.ReadAsync(
            marker => ReadAsync(
                "ListMFADevices",
                token => client.ListMFADevicesAsync(new ListMFADevicesRequest { Marker = marker }, token),
                cancellationToken),
            page => page.MFADevices,
            page => Pages.Marker("ListMFADevices", page.IsTruncated, page.Marker)).ConfigureAwait(false);
        return [.. devices.Select(device => new RootMfaDevice
        {
            SerialNumber = device.SerialNumber ?? throw Missing("ListMFADevices", "SerialNumber"),
            EnabledAt = Moment.Of(device.EnableDate),
        })];
    }

    public async Task<IReadOnlyList<RootSigningCertificate>> ListSigningCertificatesAsync(
        CancellationToken cancellationToken)
    {
        IReadOnlyList<SigningCertificate> certificates = await Pages.ReadAsync(
            marker => ReadAsync(
                "ListSigningCertificates",
                token => client.ListSigningCertificatesAsync(
                    new ListSigningCertificatesRequest { Marker = marker }, token),
                cancellationToken),
            page => page.Certificates,
            page => Pages.Marker("ListSigningCertificates", page.IsTruncated, page.Marker)).ConfigureAwait(false);
        return [.. certificates.Select(certificate => new RootSigningCertificate
        {
            CertificateId = certificate.CertificateId ?? throw Missing("ListSigningCertificates", "CertificateId"),
            Status = certificate.Status?.Value ?? string.Empty,
            UploadedAt = Moment.Of(certificate.UploadDate),
        })];
    }

    public Task<bool> DeletePasswordAsync(IChangeRecord record, CancellationToken cancellationToken) => DeleteAsync(
        "DeleteLoginProfile",
        record,
        token => client.DeleteLoginProfileAsync(new DeleteLoginProfileRequest(), token),
        cancellationToken);

    public Task<bool> DeleteAccessKeyAsync(
        string accessKeyId, IChangeRecord record, CancellationToken cancellationToken) => DeleteAsync(
        "DeleteAccessKey",
        record,
        token => client.DeleteAccessKeyAsync(new DeleteAccessKeyRequest { AccessKeyId = accessKeyId }, token),
        cancellationToken);

    public Task<bool> DeleteSigningCertificateAsync(
        string certificateId, IChangeRecord record, CancellationToken cancellationToken) =>
        DeleteAsync(
            "DeleteSigningCertificate",
            record,
            token => client.DeleteSigningCertificateAsync(
                new DeleteSigningCertificateRequest { CertificateId = certificateId }, token),
            cancellationToken);

    public Task<bool> DeactivateMfaDeviceAsync(
        string serialNumber, IChangeRecord record, CancellationToken cancellationToken) => DeleteAsync(
        "DeactivateMFADevice",
        record,
        token => client.DeactivateMFADeviceAsync(
            new DeactivateMFADeviceRequest { SerialNumber = serialNumber }, token),
        cancellationToken);

    public void Dispose()
    {
        keys.Dispose();
        client.Dispose();
    }

    private Task<T> ReadAsync<T>(
        string operation, Func<CancellationToken, Task<T>> send, CancellationToken cancellationToken) =>
        caller.CallAsync(Call(operation, CallKind.Read), send, cancellationToken);

    private async Task<bool> DeleteAsync<T>(
        string operation,
        IChangeRecord record,
        Func<CancellationToken, Task<T>> send,
        CancellationToken cancellationToken)
    {
        try
        {
            AwsCall call = Call(operation, CallKind.Change) with { Record = record };
            await caller.CallAsync(call, send, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (RootAccessException failure) when (failure.Aws?.Code == ErrorCodes.NoSuchEntity)
        {
            return false;
        }
    }

    private AwsCall Call(string operation, CallKind kind) => new()
    {
        Service = AwsEndpoints.Iam,
        Operation = operation,
        Kind = kind,
        AccountId = AccountId,
        Keys = keys,
        Budget = budget,
    };

    private RootAccessException Missing(string operation, string member) => new(
        ErrorIds.UnexpectedResponse,
        FailureCategory.ProtocolError,
        $"The answer to {operation} for account {AccountId} has no {member}.")
    {
        Target = AccountId,
    };
}
