using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RootAccess.Core.Models;

namespace RootAccess.Core.Credentials;

/// <summary>The gate that keeps a root user that somebody still uses.</summary>
internal static class RecentUse
{
    /// <summary>Says what was used, or made, when; empty when the root user is idle or the gate is off.</summary>
    /// <param name="found">What the account has.</param>
    /// <param name="minimumIdleDays">The days of rest asked for; 0 switches the gate off.</param>
    /// <param name="now">The time.</param>
    internal static IReadOnlyList<string> Find(FoundCredentials found, int minimumIdleDays, DateTimeOffset now)
    {
        if (minimumIdleDays == 0)
        {
            return [];
        }

        // Later than now means another clock, and no rest.
        bool IsRecent(DateTimeOffset time) => now - time < TimeSpan.FromDays(minimumIdleDays);

        List<string> reasons = [];
        if (found is { HasPassword: true, PasswordLastUsed: { } passwordUsed } && IsRecent(passwordUsed))
        {
            reasons.Add($"the password was used on {Day(passwordUsed)}");
        }

        reasons.AddRange(found.Keys.Select(key => Reason(key, found, IsRecent)).OfType<string>());
        return reasons;
    }

    private static string? Reason(
        RootAccessKey key, FoundCredentials found, Func<DateTimeOffset, bool> isRecent) => key switch
    {
        _ when found.KeysOfUnreadableUse.Contains(key.AccessKeyId) =>
            $"the last use of access key {key.AccessKeyId} could not be read",
        { LastUsed: { } used } when isRecent(used) => $"access key {key.AccessKeyId} was used on {Day(used)}"
            + (key.LastUsedService is { } service ? $" with {service} in {key.LastUsedRegion}" : string.Empty),
        { CreatedAt: null } => $"AWS did not say when access key {key.AccessKeyId} was created",
        { CreatedAt: { } created } when isRecent(created) =>
            $"access key {key.AccessKeyId} was created on {Day(created)}",
        _ => null,
    };

    private static string Day(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
