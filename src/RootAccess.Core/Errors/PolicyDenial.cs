using System.Text.RegularExpressions;

namespace RootAccess.Core.Errors;

/// <summary>
/// The clause with which AWS says that an organization policy denied a call, such as "with an explicit deny in a
/// service control policy: arn:…". Not every service sends it, and older answers end before the policy's ARN.
/// </summary>
internal sealed record PolicyDenial(string Kind, string? PolicyId)
{
    private static readonly Regex s_clause = new(
        @"(?:explicit deny in a|no) (?:(?<service>service)|resource) control policy"
            + @"(?:[^:]*:\s*arn:[\w-]+:organizations::[\w]*:policy/\S*?/(?<id>p-\w+))?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    internal static PolicyDenial? Find(string message)
    {
        Match match = s_clause.Match(message);
        if (!match.Success)
        {
            return null;
        }

        string kind = match.Groups["service"].Success ? "service" : "resource";
        Group id = match.Groups["id"];
        return new PolicyDenial($"{kind} control policy", id.Success ? id.Value : null);
    }

    public override string ToString() => PolicyId is null ? $"a {Kind}" : $"the {Kind} {PolicyId}";
}
