namespace RootAccess.Core.Models;

/// <summary>One tag of an account.</summary>
/// <param name="Key">The tag's key, 1 to 128 characters.</param>
/// <param name="Value">The tag's value, up to 256 characters.</param>
public sealed record AccountTag(string Key, string Value)
{
    /// <summary>The tag as <c>key=value</c>.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Key}={Value}";
}
