using System.Text.RegularExpressions;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>Reads members of a request with the checks of the Organizations model.</summary>
internal static class OrganizationsInput
{
    public const string Account = @"\d{12}";
    public const string Root = "r-[0-9a-z]{4,32}";
    public const string Unit = "ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}";
    public const string DelegationPolicy = "rp-[0-9a-zA-Z_]{4,128}";
    public const string Policy = "p-[0-9a-zA-Z_]{8,128}";
    public const string Service = @"[\w+=,.@-]{1,128}";

    /// <summary>A required string that matches one of some patterns.</summary>
    /// <exception cref="AwsError">It is missing or does not match.</exception>
    public static string Required(this JsonInput input, string member, params string[] patterns)
    {
        string value = input.String(member) ?? throw OrganizationsErrors.InputRequired(UpperSnake(member));
        CheckPattern(member, value, patterns);
        return value;
    }

    /// <summary>A string that may be missing.</summary>
    /// <exception cref="AwsError">It does not match.</exception>
    public static string? Optional(this JsonInput input, string member, params string[] patterns)
    {
        string? value = input.String(member);
        if (value is not null)
        {
            CheckPattern(member, value, patterns);
        }

        return value;
    }

    /// <summary>A required string out of a closed list.</summary>
    /// <exception cref="AwsError">It is missing or not in the list.</exception>
    public static string RequiredEnum(this JsonInput input, string member, params string[] allowed)
    {
        string value = Required(input, member);
        return System.Array.IndexOf(allowed, value) >= 0
            ? value
            : throw OrganizationsErrors.InvalidInput(
                "INVALID_ENUM:" + UpperSnake(member), "You specified an invalid value.");
    }

    /// <summary>Checks how long a value is; one that was not sent passes.</summary>
    /// <exception cref="AwsError">It is too short or too long.</exception>
    public static void CheckLength(string member, string? value, int minimum, int maximum)
    {
        if (value?.Length < minimum)
        {
            throw OrganizationsErrors.InvalidInput(
                "MIN_LENGTH_EXCEEDED:" + UpperSnake(member),
                "You provided a string that is shorter than the minimum length.");
        }

        if (value?.Length > maximum)
        {
            throw OrganizationsErrors.InvalidInput(
                "MAX_LENGTH_EXCEEDED:" + UpperSnake(member),
                "You provided a string that exceeds that maximum length.");
        }
    }

    /// <summary>Writes ParentId as PARENT_ID, the way reasons name members.</summary>
    public static string UpperSnake(string member) =>
        Regex.Replace(member, "(?<=[a-z])(?=[A-Z])", "_").ToUpperInvariant();

    private static void CheckPattern(string member, string value, string[] patterns)
    {
        if (patterns.Length > 0 && !Regex.IsMatch(value, "^(" + string.Join("|", patterns) + @")\z"))
        {
            throw OrganizationsErrors.InvalidInput(
                "INVALID_PATTERN:" + UpperSnake(member),
                "You provided a value that does not match the required pattern.");
        }
    }
}
