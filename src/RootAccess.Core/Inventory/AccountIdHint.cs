using System;
using System.Globalization;
using System.Linq;

namespace RootAccess.Core.Inventory;

/// <summary>What somebody probably meant who gave something else as an account id.</summary>
internal static class AccountIdHint
{
    private const string ArnPrefix = "arn:";
    private static readonly char[] s_arnSeparators = [':', '/'];

    /// <summary>Finds the words for a text that is not empty.</summary>
    /// <returns>What to add to the message, empty for nothing, and what to do.</returns>
    internal static (string Hint, string Action) For(string given)
    {
        const string asText = "Give the id as text in quotes, with its leading zeros; in a spreadsheet, format the"
            + " column as text.";
        const string digitsOnly = "Give the 12 digits alone.";
        if (FindWithin(given) is { } id)
        {
            return (DidYouMean(id), digitsOnly);
        }

        if (given.All(AccountId.IsAsciiDigit))
        {
            return given.Length < AccountId.Length
                ? ($" A number loses its leading zeros.{DidYouMean(given.PadLeft(AccountId.Length, '0'))}", asText)
                : (string.Empty, digitsOnly);
        }

        if (double.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            return (" It looks like a number that a spreadsheet has rounded.", asText);
        }

        return IsArn(given) || !given.Any(char.IsLetter)
            ? (string.Empty, digitsOnly)
            : (" It looks like a name.",
                $"Find the account by its name: Get-OrgMemberAccount -Name '{given.Replace("'", "''")}'.");
    }

    // An ARN of Organizations ends with the account; every other names the account it belongs to. People write dashes.
    private static string? FindWithin(string given)
    {
        string[] candidates = IsArn(given)
            ? [.. given.Split(s_arnSeparators).Where(part => AccountId.TryParse(part, out _))]
            : [given.Replace("-", string.Empty).Replace(" ", string.Empty)];
        bool isLastMeant = given.Contains(":organizations:");
        string? candidate = isLastMeant ? candidates.LastOrDefault() : candidates.FirstOrDefault();
        return AccountId.TryParse(candidate, out string id) ? id : null;
    }

    private static bool IsArn(string given) => given.StartsWith(ArnPrefix, StringComparison.OrdinalIgnoreCase);

    private static string DidYouMean(string id) => $" Did you mean '{id}'?";
}
