using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Tests.Fakes;

/// <summary>One root session. Calls outside the task policy fail loudly.</summary>
internal sealed class FakeSession(FakeRootUser user, string taskName) : IRootCredentialSession
{
    public string AccountId => user.AccountId;

    public Task<RootCredentialFlags> GetAccountSummaryAsync(CancellationToken cancellationToken)
    {
        Allow(RootTaskName.IAMAuditRootUserCredentials);
        return Read(
            "GetAccountSummary",
            string.Empty,
            () => user.Flags ?? new(
                user.Password, user.Keys.Count > 0, user.Certificates.Count > 0, user.Mfa.Count > 0),
            cancellationToken);
    }

    public Task<RootUserDescription> GetUserAsync(CancellationToken cancellationToken) => Read(
        "GetUser",
        string.Empty,
        () => new RootUserDescription(user.LandsIn, $"arn:aws:iam::{user.LandsIn}:root", user.PasswordLastUsed),
        cancellationToken);

    public Task<bool> HasPasswordAsync(CancellationToken cancellationToken) =>
        Read("GetLoginProfile", string.Empty, () => user.Password, cancellationToken);

    public Task<IReadOnlyList<RootAccessKey>> ListAccessKeysAsync(CancellationToken cancellationToken) =>
        Read<IReadOnlyList<RootAccessKey>>("ListAccessKeys", string.Empty, () => [.. user.Keys], cancellationToken);

    public Task<AccessKeyUse> GetAccessKeyLastUsedAsync(string accessKeyId, CancellationToken cancellationToken) =>
        Read("GetAccessKeyLastUsed", accessKeyId, () => user.Uses[accessKeyId], cancellationToken);

    /// <summary>What signs every change.</summary>
    internal const string AccessKeyId = "ASIAFAKESESSION00000";

    /// <summary>The request id of every change.</summary>
    internal const string RequestId = "request-of-a-change";

    public Task<IReadOnlyList<RootMfaDevice>> ListMfaDevicesAsync(CancellationToken cancellationToken) =>
        Read<IReadOnlyList<RootMfaDevice>>("ListMFADevices", string.Empty, () => [.. user.Mfa], cancellationToken);

    public Task<IReadOnlyList<RootSigningCertificate>> ListSigningCertificatesAsync(
        CancellationToken cancellationToken) => Read<IReadOnlyList<RootSigningCertificate>>(
            "ListSigningCertificates", string.Empty, () => [.. user.Certificates], cancellationToken);

    public Task<bool> DeletePasswordAsync(IChangeRecord record, CancellationToken cancellationToken) => Delete(
        "DeleteLoginProfile",
        string.Empty,
        () =>
        {
            bool had = user.Password;
            user.Password = false;
            return had;
        },
        record,
        cancellationToken);

    public Task<bool> DeleteAccessKeyAsync(
        string accessKeyId, IChangeRecord record, CancellationToken cancellationToken) => Delete(
        "DeleteAccessKey",
        accessKeyId,
        () => user.Keys.RemoveAll(key => key.AccessKeyId == accessKeyId) > 0,
        record,
        cancellationToken);

    public Task<bool> DeleteSigningCertificateAsync(
        string certificateId, IChangeRecord record, CancellationToken cancellationToken) =>
        Delete(
            "DeleteSigningCertificate",
            certificateId,
            () => user.Certificates.RemoveAll(certificate => certificate.CertificateId == certificateId) > 0,
            record,
            cancellationToken);

    public Task<bool> DeactivateMfaDeviceAsync(
        string serialNumber, IChangeRecord record, CancellationToken cancellationToken) => Delete(
        "DeactivateMFADevice",
        serialNumber,
        () => user.Mfa.RemoveAll(device => device.SerialNumber == serialNumber) > 0,
        record,
        cancellationToken);

    public void Dispose() => user.Sessions.OpenCount--;

    private Task<T> Read<T>(string operation, string target, Func<T> answer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        user.Play(operation, target, () => true);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(answer());
    }

    // As the port promises: the token is looked at before the request is sent, never after.
    private async Task<bool> Delete(
        string operation,
        string target,
        Func<bool> effect,
        IChangeRecord record,
        CancellationToken cancellationToken)
    {
        Allow(RootTaskName.IAMDeleteRootUserCredentials);
        await record.SendingAsync(AccessKeyId, cancellationToken);
        bool answer = user.Play(operation, target, effect);
        record.Answered(RequestId);
        return answer;
    }

    private void Allow(string task)
    {
        if (taskName != task)
        {
            throw new InvalidOperationException($"A session for {taskName} was used for {task}.");
        }
    }
}
