using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RootAccess.Simulator.Wire;

/// <summary>The checks every AWS query service makes against its model, all reported in one error.</summary>
internal sealed class ModelValidation
{
    private static readonly Regex s_integer = new(@"^[+-]?\d+$", RegexOptions.CultureInvariant);

    private readonly List<string> _failures = [];

    public ModelValidation NotNull(string member, string? value)
    {
        if (value is null)
        {
            Add(member, null, "Member must not be null");
        }

        return this;
    }

    public ModelValidation Length(string member, string? value, int low, int high)
    {
        if (value is not null && value.Length < low)
        {
            Add(member, value, "Member must have length greater than or equal to " + AwsText.Integer(low));
        }
        else if (value is not null && value.Length > high)
        {
            Add(member, value, "Member must have length less than or equal to " + AwsText.Integer(high));
        }

        return this;
    }

    public ModelValidation Pattern(string member, string? value, string pattern)
    {
        if (value is not null && !Regex.IsMatch(value, "^(?:" + pattern + ")$"))
        {
            Add(member, value, "Member must satisfy regular expression pattern: " + pattern);
        }

        return this;
    }

    public ModelValidation Range(string member, int? value, int low, int high)
    {
        if (value is not { } number)
        {
            return this;
        }

        string shown = AwsText.Integer(number);
        if (number < low)
        {
            Add(member, shown, "Member must have value greater than or equal to " + AwsText.Integer(low));
        }
        else if (number > high)
        {
            Add(member, shown, "Member must have value less than or equal to " + AwsText.Integer(high));
        }

        return this;
    }

    /// <summary>Reports what failed.</summary>
    /// <exception cref="AwsError">Something failed.</exception>
    public void ThrowIfAny()
    {
        if (_failures.Count > 0)
        {
            string noun = _failures.Count == 1 ? "error" : "errors";
            throw new AwsError(
                400,
                "ValidationError",
                $"{AwsText.Integer(_failures.Count)} validation {noun} detected: {string.Join("; ", _failures)}");
        }
    }

    /// <summary>An integer as AWS reads it: digits with an optional sign, no blanks, no fraction, 32 bits.</summary>
    /// <exception cref="AwsError">It is something else.</exception>
    public static int? Integer(string? text)
    {
        if (text is null)
        {
            return null;
        }

        bool valid = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value);
        return valid && s_integer.IsMatch(text)
            ? value
            : throw new AwsError(400, "MalformedInput", $"Cannot parse the value '{text}' as an integer");
    }

    private void Add(string member, string? value, string constraint)
    {
        string shown = value is null ? "null" : $"'{value}'";
        _failures.Add($"Value {shown} at '{member}' failed to satisfy constraint: {constraint}");
    }
}
