using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Core.Credentials;
using RootAccess.Core.Models;
using RootAccess.Simulator.State;
using Xunit;

namespace RootAccess.Aws.Tests.Weather;

/// <summary>Audits while the network and AWS fail at random.</summary>
public sealed class AuditWeatherTests
{
    [Theory]
    [InlineData(1000, 1, false)]
    [InlineData(150, 2, false)]
    [InlineData(300, 3, true)]
    public async Task EveryRowIsTrue(int accountCount, int seed, bool detailed)
    {
        using StormyOrganization stormy = await StormyOrganization.StartAsync(accountCount, seed);
        RootCredentialAudit audit = new(stormy.Connected);

        IReadOnlyDictionary<string, MemberRootCredential> rows = await stormy.ForEachAsync(
            async account => (await audit.AuditAsync(account.AccountId, detailed, default)).Row);

        FinalRows.AreComplete(
            stormy,
            rows,
            stormy.ActiveMembers.Count,
            row => row.Status == RootCredentialStatus.Unknown,
            row => row.ErrorId);
        Assert.All(stormy.ActiveMembers, account => IsTrue(rows[account.Id], account.Root));
    }

    private static void IsTrue(MemberRootCredential row, IamUser root)
    {
        if (row.Status == RootCredentialStatus.Unknown)
        {
            Assert.Null(row.HasRootCredential);
            return;
        }

        ILookup<string, string> there = FinalRows.CredentialsOf(root);
        Assert.Null(row.ErrorId);
        Assert.Equal(
            root.HasCredentials ? RootCredentialStatus.Present : RootCredentialStatus.NotPresent, row.Status);
        Assert.Equal(root.HasPassword, row.HasPassword);
        Assert.Equal(there["AccessKey"].Order(), row.AccessKeys.Select(key => key.AccessKeyId).Order());
        Assert.Equal(there["MfaDevice"].Order(), row.MfaDevices.Select(device => device.SerialNumber).Order());
        Assert.Equal(
            there["SigningCertificate"].Order(), row.SigningCertificates.Select(item => item.CertificateId).Order());
    }
}
