using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Models;

namespace RootAccess.Core.Ports;

/// <summary>
/// One root session on the root user's own credentials. What may be called depends on the session's task policy: the
/// audit policy reads, the delete policy also deletes but cannot read the account summary.
/// </summary>
/// <remarks>
/// Deletions answer true when AWS carried them out and false when there was nothing to delete. Their token stops the
/// wait for a turn; once the request is sent it runs to its own limit of 30 seconds, without a retry, so that its
/// outcome is known whenever it can be. A failure after sending has <c>Aws.IsOutcomeUnknown</c> set.
/// </remarks>
public interface IRootCredentialSession : IDisposable
{
    /// <summary>The member account the session was asked for.</summary>
    string AccountId { get; }

    /// <summary>GetAccountSummary: the four flags that prove an account clean in one call. Audit policy only.</summary>
    Task<RootCredentialFlags> GetAccountSummaryAsync(CancellationToken cancellationToken);

    /// <summary>GetUser: where the session landed, and the last use of the password.</summary>
    Task<RootUserDescription> GetUserAsync(CancellationToken cancellationToken);

    /// <summary>GetLoginProfile: whether there is a password, or recovery was allowed.</summary>
    Task<bool> HasPasswordAsync(CancellationToken cancellationToken);

    /// <summary>ListAccessKeys: without last use, which is null in these rows.</summary>
    Task<IReadOnlyList<RootAccessKey>> ListAccessKeysAsync(CancellationToken cancellationToken);

    /// <summary>GetAccessKeyLastUsed.</summary>
    Task<AccessKeyUse> GetAccessKeyLastUsedAsync(string accessKeyId, CancellationToken cancellationToken);

    /// <summary>ListMFADevices.</summary>
    Task<IReadOnlyList<RootMfaDevice>> ListMfaDevicesAsync(CancellationToken cancellationToken);

    /// <summary>ListSigningCertificates.</summary>
    Task<IReadOnlyList<RootSigningCertificate>> ListSigningCertificatesAsync(CancellationToken cancellationToken);

    /// <summary>DeleteLoginProfile.</summary>
    Task<bool> DeletePasswordAsync(IChangeRecord record, CancellationToken cancellationToken);

    /// <summary>DeleteAccessKey.</summary>
    Task<bool> DeleteAccessKeyAsync(
        string accessKeyId, IChangeRecord record, CancellationToken cancellationToken);

    /// <summary>DeleteSigningCertificate.</summary>
    Task<bool> DeleteSigningCertificateAsync(
        string certificateId, IChangeRecord record, CancellationToken cancellationToken);

    /// <summary>DeactivateMFADevice.</summary>
    Task<bool> DeactivateMfaDeviceAsync(
        string serialNumber, IChangeRecord record, CancellationToken cancellationToken);
}
