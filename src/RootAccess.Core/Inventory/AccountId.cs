using System.Linq;
using RootAccess.Core.Errors;

namespace RootAccess.Core.Inventory;

/// <summary>Account ids as people and pipelines give them.</summary>
public static class AccountId
{
    /// <summary>The number of digits of every account id.</summary>
    public const int Length = 12;

    /// <summary>Takes exactly 12 ASCII digits, with or without surrounding blanks.</summary>
    /// <param name="text">What was given; may be null.</param>
    /// <param name="id">The id; empty when the text is none.</param>
    /// <returns>Whether the text is an account id.</returns>
    public static bool TryParse(string? text, out string id)
    {
        string trimmed = text?.Trim() ?? string.Empty;
        bool valid = trimmed.Length == Length && trimmed.All(IsAsciiDigit);
        id = valid ? trimmed : string.Empty;
        return valid;
    }

    /// <summary>
    /// The error for a text that is no account id. For 1 to 11 digits it suggests the id with its leading zeros, which
    /// a number and a spreadsheet cell lose.
    /// </summary>
    /// <param name="text">What was given; may be null.</param>
    /// <returns>An <see cref="ErrorIds.InvalidAccountId"/> failure.</returns>
    public static RootAccessException Invalid(string? text) => Refusals.InvalidAccountId(text);

    internal static bool IsAsciiDigit(char character) => character is >= '0' and <= '9';
}
