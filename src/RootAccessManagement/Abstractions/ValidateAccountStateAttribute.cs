using System;
using System.Linq;
using System.Management.Automation;
using RootAccess.Core.Models;

namespace RootAccessManagement.Abstractions;

/// <summary>
/// Refuses what is no state of an account: a misspelt one would quietly match nothing. Patterns pass as they are.
/// </summary>
internal sealed class ValidateAccountStateAttribute : ValidateEnumeratedArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        string text = element?.ToString() ?? string.Empty;
        if (!WildcardPattern.ContainsWildcardCharacters(text) && !AccountState.All.Any(state => IsSame(state, text)))
        {
            throw new ValidationMetadataException(
                $"'{text}' is not a state of an account. The states are {string.Join(", ", AccountState.All)}; * means"
                    + " all.");
        }
    }

    private static bool IsSame(string state, string text) =>
        string.Equals(Plain(state), Plain(text), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string state) => state.Replace("_", string.Empty);
}
