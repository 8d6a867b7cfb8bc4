using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Credentials;

/// <summary>
/// What an audit read: the summary's flags, and the lists that were read (null for those that were not). Two answers
/// about the same thing must agree; where they do not, whatever says that something exists is believed.
/// </summary>
internal sealed record AuditFindings(RootCredentialFlags Flags)
{
    internal bool? LoginProfile { get; init; }

    internal DateTimeOffset? PasswordLastUsed { get; init; }

    internal IReadOnlyList<RootAccessKey>? Keys { get; init; }

    internal IReadOnlyList<RootSigningCertificate>? Certificates { get; init; }

    internal IReadOnlyList<RootMfaDevice>? MfaDevices { get; init; }

    internal bool HasPassword => Flags.PasswordPresent || LoginProfile == true;

    internal int? KeyCount => Count(Flags.AccessKeysPresent, Keys?.Count);

    internal int? CertificateCount => Count(Flags.SigningCertificatesPresent, Certificates?.Count);

    internal int? MfaDeviceCount => Count(Flags.MfaEnabled, MfaDevices?.Count);

    internal bool HasRootCredential =>
        HasPassword
        || Flags.AccessKeysPresent || Keys is { Count: > 0 }
        || Flags.SigningCertificatesPresent || Certificates is { Count: > 0 };

    /// <summary>Whether anything beyond the summary was read.</summary>
    internal bool IsDetailed =>
        LoginProfile is not null || Keys is not null || Certificates is not null || MfaDevices is not null;

    /// <summary>What two answers disagree about; empty when they agree.</summary>
    internal IReadOnlyList<string> Contradictions =>
    [
        .. new (string What, bool Flag, bool? Listed)[]
        {
            ("the password", Flags.PasswordPresent, LoginProfile),
            ("access keys", Flags.AccessKeysPresent, Keys?.Any()),
            ("signing certificates", Flags.SigningCertificatesPresent, Certificates?.Any()),
            ("MFA devices", Flags.MfaEnabled, MfaDevices?.Any()),
        }.Where(pair => pair.Listed is { } listed && listed != pair.Flag).Select(pair => pair.What),
    ];

    // A flag without a list proves none but not how many; a flag against an empty list proves no number either.
    private static int? Count(bool flag, int? listed) => (flag, listed) switch
    {
        (false, null) => 0,
        (true, null or 0) => null,
        (_, { } count) => count,
    };
}
