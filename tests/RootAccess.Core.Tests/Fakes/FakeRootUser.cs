using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Tests.Fakes;

/// <summary>The root user of one account, with scripted faults by the number of the call in its sessions.</summary>
internal sealed class FakeRootUser(string accountId, FakeRootSessions sessions)
{
    private static readonly DateTimeOffset s_longAgo = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal string AccountId { get; } = accountId;

    internal FakeRootSessions Sessions => sessions;

    /// <summary>Where GetUser says the session is.</summary>
    internal string LandsIn { get; set; } = accountId;

    internal bool Password { get; set; }

    internal DateTimeOffset? PasswordLastUsed { get; set; }

    internal List<RootAccessKey> Keys { get; } = [];

    internal Dictionary<string, AccessKeyUse> Uses { get; } = [];

    internal List<RootSigningCertificate> Certificates { get; } = [];

    internal List<RootMfaDevice> Mfa { get; } = [];

    /// <summary>The summary's flags; null for those of the lists.</summary>
    internal RootCredentialFlags? Flags { get; set; }

    internal List<string> Calls { get; } = [];

    /// <summary>Faults by call number, from 0.</summary>
    internal Dictionary<int, CallFault> Faults { get; } = [];

    /// <summary>Faults by operation, each time.</summary>
    internal Dictionary<string, CallFault> FaultsByOperation { get; } = [];

    /// <summary>Whether MFA ever protected less than a password or key needed: the thing that must never be.</summary>
    internal bool WasLeftWithoutMfa { get; private set; }

    internal bool CanSignIn => Password || Keys.Count > 0;

    internal FakeRootUser Full()
    {
        Password = true;
        return WithKey("AKIA1").WithKey("AKIA2").WithCertificate("CERT1").WithMfa("mfa1").WithMfa("mfa2");
    }

    internal FakeRootUser WithKey(string id, DateTimeOffset? created = null, DateTimeOffset? used = null)
    {
        Keys.Add(new()
        {
            AccessKeyId = id,
            Status = "Active",
            CreatedAt = created ?? s_longAgo,
            LastUsed = null,
            LastUsedService = null,
            LastUsedRegion = null,
        });
        Uses[id] = new AccessKeyUse(used, used is null ? null : "s3", used is null ? null : "us-east-1");
        return this;
    }

    internal FakeRootUser WithCertificate(string id)
    {
        Certificates.Add(new() { CertificateId = id, Status = "Active", UploadedAt = s_longAgo });
        return this;
    }

    internal FakeRootUser WithMfa(string serialNumber)
    {
        Mfa.Add(new() { SerialNumber = serialNumber, EnabledAt = s_longAgo });
        return this;
    }

    internal bool Has(RootCredentialRemoval credential) => credential.CredentialType switch
    {
        RootCredentialType.Password => Password,
        RootCredentialType.AccessKey => Keys.Exists(key => key.AccessKeyId == credential.CredentialId),
        RootCredentialType.SigningCertificate => Certificates.Exists(
            certificate => certificate.CertificateId == credential.CredentialId),
        _ => Mfa.Exists(device => device.SerialNumber == credential.CredentialId),
    };

    internal bool HasAny(IEnumerable<string> types) => types.Any(type => type switch
    {
        RootCredentialType.Password => Password,
        RootCredentialType.AccessKey => Keys.Count > 0,
        RootCredentialType.SigningCertificate => Certificates.Count > 0,
        _ => Mfa.Count > 0,
    });

    /// <summary>Plays one call: its fault, its effect, and the check that a process may end here.</summary>
    internal bool Play(string operation, string target, Func<bool> effect)
    {
        int number = Calls.Count;
        Calls.Add(target.Length == 0 ? operation : $"{operation} {target}");
        CallFault? fault = Faults.TryGetValue(number, out CallFault? byNumber) ? byNumber
            : FaultsByOperation.TryGetValue(operation, out CallFault? byOperation) ? byOperation : null;
        fault?.Hook?.Invoke();
        int mfaBefore = Mfa.Count;
        bool answer = fault is { WithEffect: false } || effect();
        WasLeftWithoutMfa |= Mfa.Count < mfaBefore && CanSignIn;
        fault?.HookAfter?.Invoke();
        return fault?.Failure is { } failure ? throw failure : answer;
    }
}
