using System;
using RootAccess.Simulator.State;

namespace RootAccess.Simulator.Seeding;

/// <summary>Makes root users.</summary>
internal sealed class RootUserSeeder
{
    private readonly IdFactory _ids;
    private readonly string _partition;
    private readonly DateTimeOffset _now;

    public RootUserSeeder(IdFactory ids, string partition, DateTimeOffset now)
    {
        _ids = ids;
        _partition = partition;
        _now = now;
    }

    public IamUser Create(string accountId, DateTimeOffset joined, RootProfile profile)
    {
        IamUser root = new()
        {
            UserName = string.Empty,
            UserId = accountId,
            Arn = $"arn:{_partition}:iam::{accountId}:root",
            CreateDate = joined,
            PasswordLastUsed = profile.Password ? Ago(profile.PasswordUsedDaysAgo) : null,
            LoginProfile = profile.Password ? new LoginProfile { CreateDate = joined } : null,
        };
        foreach (int? days in profile.KeysUsedDaysAgo)
        {
            root.AccessKeys.Add(Key(joined, days));
        }

        if (profile.Mfa)
        {
            root.MfaDevices.Add(new MfaDevice
            {
                SerialNumber = $"arn:{_partition}:iam::{accountId}:mfa/root-account-mfa-device",
                CreateDate = joined.AddDays(3),
            });
        }

        if (profile.Certificate)
        {
            root.SigningCertificates.Add(new SigningCertificate
            {
                CertificateId = _ids.CertificateId(),
                Body = "-----BEGIN CERTIFICATE-----\n" + _ids.SessionToken() + "\n-----END CERTIFICATE-----",
                CreateDate = joined.AddDays(40),
            });
        }

        return root;
    }

    private AccessKey Key(DateTimeOffset joined, int? usedDaysAgo) => new()
    {
        AccessKeyId = _ids.AccessKeyId("AKIA"),
        SecretAccessKey = _ids.Secret(),
        CreateDate = joined.AddDays(20),
        LastUsed = Ago(usedDaysAgo),
        LastUsedService = usedDaysAgo is null ? "N/A" : "s3",
        LastUsedRegion = usedDaysAgo is null ? "N/A" : "us-east-1",
    };

    private DateTimeOffset? Ago(int? days) => days is { } count ? _now.AddDays(-count) : null;
}
