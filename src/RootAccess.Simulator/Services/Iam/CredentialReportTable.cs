using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Iam;

/// <summary>Writes the 22 columns of a credential report: the root user first, the others by name.</summary>
internal static class CredentialReportTable
{
    private const string Header =
        "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,"
        + "mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,"
        + "access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,"
        + "access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,"
        + "cert_1_last_rotated,cert_2_active,cert_2_last_rotated";

    private const string NotApplicable = "N/A";
    private const int Slots = 2;

    public static string Write(OperationContext context)
    {
        SimulatedAccount account = context.CallerAccount;
        IEnumerable<IamUser> users = account.Users.OrderBy(user => user.UserName, StringComparer.OrdinalIgnoreCase);
        return string.Join("\n", users
            .Prepend(account.Root)
            .Select(user => string.Join(",", Row(context, user)))
            .Prepend(Header));
    }

    private static IEnumerable<string> Row(OperationContext context, IamUser user)
    {
        IEnumerable<AccessKey> keys = user.AccessKeys
            .Where(context.IsVisible)
            .OrderBy(key => key.AccessKeyId, StringComparer.Ordinal);

        // AWS lists an inactive certificate before an active one.
        IEnumerable<SigningCertificate> certificates = user.SigningCertificates
            .Where(context.IsVisible)
            .OrderByDescending(certificate => certificate.Status, StringComparer.Ordinal);
        return new[] { user.IsRoot ? "<root_account>" : user.UserName, user.Arn, AwsText.Iso(user.CreateDate) }
            .Concat(Password(context, user))
            .Append(Flag(user.MfaDevices.Any(context.IsVisible)))
            .Concat(Fill(keys.Select(Key), Key(null)))
            .Concat(Fill(certificates.Select(Certificate), Certificate(null)));
    }

    private static string[] Password(OperationContext context, IamUser user)
    {
        string nextRotation = user.IsRoot ? "not_supported" : NotApplicable;
        if (user.LoginProfile is not { } profile || !context.IsVisible(profile))
        {
            return [Flag(false), NotApplicable, NotApplicable, nextRotation];
        }

        string lastUsed = user.PasswordLastUsed is { } used ? AwsText.Iso(used) : "no_information";
        return [Flag(true), lastUsed, AwsText.Iso(profile.CreateDate), nextRotation];
    }

    private static string[] Key(AccessKey? key) =>
    [
        Flag(key?.Status == "Active"),
        Time(key?.CreateDate),
        Time(key?.LastUsed),
        key?.LastUsed is null ? NotApplicable : key.LastUsedRegion,
        key?.LastUsed is null ? NotApplicable : key.LastUsedService,
    ];

    private static string[] Certificate(SigningCertificate? certificate) =>
        [Flag(certificate?.Status == "Active"), Time(certificate?.CreateDate)];

    // Every user has two places for keys and two for certificates.
    private static IEnumerable<string> Fill(IEnumerable<string[]> used, string[] empty) =>
        used.Concat(Enumerable.Repeat(empty, Slots)).Take(Slots).SelectMany(cells => cells);

    private static string Time(DateTimeOffset? time) => time is { } value ? AwsText.Iso(value) : NotApplicable;

    private static string Flag(bool value) => value ? "true" : "false";
}
