using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Errors;
using RootAccess.Simulator.State;
using Xunit;

namespace RootAccess.Aws.Tests.Weather;

/// <summary>What is to be so of rows whatever the operation.</summary>
internal static class FinalRows
{
    // What a storm may leave behind, and what the seeded account under a blocking policy answers.
    private static readonly string?[] s_excuses =
    [
        ErrorIds.ServiceUnavailable, ErrorIds.UnexpectedResponse, ErrorIds.RootSessionExpired,
        ErrorIds.DeniedByServiceControlPolicy,
    ];

    /// <summary>Every account has a row, hardly any failed, and none because it was throttled.</summary>
    public static void AreComplete<TRow>(
        StormyOrganization stormy,
        IReadOnlyDictionary<string, TRow> rows,
        int expected,
        Func<TRow, bool> isOpen,
        Func<TRow, string?> errorId)
    {
        Assert.Equal(expected, rows.Count);
        Assert.Contains(stormy.Simulator.Calls.All, call => call.Outcome is "LoseResponse");
        TRow[] open = [.. rows.Values.Where(isOpen)];
        Assert.All(open, row => Assert.Contains(errorId(row), s_excuses));
        Assert.True(open.Length <= 1 + (expected * 0.02), $"{open.Length} of {expected} rows are open.");
    }

    /// <summary>The ids of what a root user has, by the names of credential types.</summary>
    public static ILookup<string, string> CredentialsOf(IamUser root) =>
        new[]
        {
            (Type: "Password", Ids: root.HasPassword ? [string.Empty] : Array.Empty<string>()),
            ("AccessKey", [.. root.AccessKeys.Where(key => key.RemovedAt is null).Select(key => key.AccessKeyId)]),
            ("SigningCertificate", [.. root.SigningCertificates.Where(item => item.RemovedAt is null)
                .Select(item => item.CertificateId)]),
            ("MfaDevice", [.. root.MfaDevices.Where(item => item.RemovedAt is null).Select(item => item.SerialNumber)]),
        }.SelectMany(kind => kind.Ids, (kind, id) => (kind.Type, Id: id)).ToLookup(item => item.Type, item => item.Id);
}
