using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Policies;

namespace RootAccess.Simulator.State;

/// <summary>The root user or an IAM user: an identity with credentials.</summary>
public sealed class IamUser
{
    private readonly List<NamedPolicy> _policies = [];

    /// <summary>Empty for the root user.</summary>
    public required string UserName { get; init; }

    public required string UserId { get; init; }

    public required string Arn { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    public DateTimeOffset? PasswordLastUsed { get; set; }

    /// <summary>The password, or null when there is none and never was.</summary>
    public LoginProfile? LoginProfile { get; set; }

    public IList<AccessKey> AccessKeys { get; } = [];

    public IList<MfaDevice> MfaDevices { get; } = [];

    public IList<SigningCertificate> SigningCertificates { get; } = [];

    /// <summary>Identity-based policies.</summary>
    public IList<NamedPolicy> Policies => _policies;

    /// <summary>Tags, which conditions see as <c>aws:PrincipalTag/…</c>.</summary>
    public IDictionary<string, string> Tags { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    internal IReadOnlyList<NamedPolicy> AttachedPolicies => _policies;

    public bool IsRoot => UserName.Length == 0;

    public bool HasPassword => LoginProfile is { RemovedAt: null };

    /// <summary>True when somebody could sign in or sign a request as this user.</summary>
    public bool HasCredentials =>
        HasPassword
        || AccessKeys.Any(key => key.RemovedAt is null)
        || SigningCertificates.Any(certificate => certificate.RemovedAt is null);
}
