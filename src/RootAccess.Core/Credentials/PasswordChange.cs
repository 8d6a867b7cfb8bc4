using System;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;

namespace RootAccess.Core.Credentials;

/// <summary>
/// The two changes of a root user's password. Each undoes the other, and their targets name it differently, so whoever
/// reads whether there is a password settles both.
/// </summary>
internal static class PasswordChange
{
    /// <summary>The API operation that allows password recovery.</summary>
    internal const string Create = "CreateLoginProfile";

    /// <summary>The API operation that removes the password.</summary>
    internal const string Delete = "DeleteLoginProfile";

    /// <summary>Whether an entry is about the password of an account.</summary>
    internal static bool IsOf(string accountId, RootAccessJournalEntry entry) =>
        entry.AccountId == accountId && entry.Action is (Create or Delete);

    /// <summary>What a reading says of an intent; null when it does not tell.</summary>
    internal static string? Judge(
        ChangeRecorder changes, RootAccessJournalEntry intent, bool hasPassword, DateTimeOffset readAt) =>
        changes.Judge(
            (intent.Action == Create) == hasPassword,
            intent,
            readAt,
            later => IsOf(intent.AccountId, later) && later.Action != intent.Action);
}
