using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Credentials;

/// <summary>Everything one reading of a root user's credentials found.</summary>
internal sealed record FoundCredentials
{
    /// <summary>The id that stands for the password, which has none.</summary>
    internal const string PasswordId = "password";

    internal required bool HasPassword { get; init; }

    internal DateTimeOffset? PasswordLastUsed { get; init; }

    internal required IReadOnlyList<RootAccessKey> Keys { get; init; }

    /// <summary>Ids of keys whose last use could not be read.</summary>
    internal IReadOnlyList<string> KeysOfUnreadableUse { get; init; } = [];

    internal required IReadOnlyList<RootSigningCertificate> Certificates { get; init; }

    internal required IReadOnlyList<RootMfaDevice> MfaDevices { get; init; }

    /// <summary>Every credential of some kinds, as (kind, id, last use), in the order of removal.</summary>
    internal IEnumerable<(string Type, string Id, DateTimeOffset? LastUsed)> Of(ICollection<string> types)
    {
        IEnumerable<(string Type, string Id, DateTimeOffset? LastUsed)> all =
        [
            .. Keys.Select(key => (RootCredentialType.AccessKey, key.AccessKeyId, key.LastUsed)),
            .. Certificates.Select(certificate =>
                (RootCredentialType.SigningCertificate, certificate.CertificateId, (DateTimeOffset?)null)),
            .. HasPassword ? [(RootCredentialType.Password, PasswordId, PasswordLastUsed)]
                : Array.Empty<(string, string, DateTimeOffset?)>(),
            .. MfaDevices.Select(device => (RootCredentialType.MfaDevice, device.SerialNumber, (DateTimeOffset?)null)),
        ];
        return all.Where(credential => types.Contains(credential.Type));
    }

    /// <summary>The reading before a removal: where the session landed, and everything with its last use.</summary>
    internal static async Task<FoundCredentials> ReadWithUseAsync(
        IRootCredentialSession session, CancellationToken cancellationToken)
    {
        RootUserDescription user =
            await RootCredentialReader.ReadUserAsync(session, cancellationToken).ConfigureAwait(false);
        RootAccessKeyReading keys =
            await RootCredentialReader.ReadKeysAsync(session, cancellationToken).ConfigureAwait(false);
        return new FoundCredentials
        {
            HasPassword = await session.HasPasswordAsync(cancellationToken).ConfigureAwait(false),
            PasswordLastUsed = user.PasswordLastUsed,
            Keys = keys.Keys,
            KeysOfUnreadableUse = keys.UnreadableUse,
            Certificates = await session.ListSigningCertificatesAsync(cancellationToken).ConfigureAwait(false),
            MfaDevices = await session.ListMfaDevicesAsync(cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>The reading after a change: only what is there.</summary>
    internal static async Task<FoundCredentials> ReadAgainAsync(
        IRootCredentialSession session, CancellationToken cancellationToken) => new()
        {
            Keys = await session.ListAccessKeysAsync(cancellationToken).ConfigureAwait(false),
            Certificates = await session.ListSigningCertificatesAsync(cancellationToken).ConfigureAwait(false),
            HasPassword = await session.HasPasswordAsync(cancellationToken).ConfigureAwait(false),
            MfaDevices = await session.ListMfaDevicesAsync(cancellationToken).ConfigureAwait(false),
        };
}
