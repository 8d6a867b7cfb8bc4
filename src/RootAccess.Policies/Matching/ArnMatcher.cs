namespace RootAccess.Policies.Matching;

/// <summary>Matches ARNs field by field, so that a wildcard does not run over a colon into the next field.</summary>
internal static class ArnMatcher
{
    /// <summary>Fields of an ARN; the last, the resource, may itself contain colons.</summary>
    private const int FieldCount = 6;

    /// <summary>
    /// Whether the pattern matches. The last field of a pattern with fewer fields covers the rest, which makes
    /// <c>*</c> alone match everything.
    /// </summary>
    public static bool Matches(WildcardPattern pattern, string arn)
    {
        TextSlice patternRest = new(pattern.Text, 0, pattern.Text.Length);
        TextSlice arnRest = new(arn, 0, arn.Length);
        for (int field = 1; field < FieldCount; field++)
        {
            int patternColon = patternRest.NextColon();
            if (patternColon < 0)
            {
                break;
            }

            int arnColon = arnRest.NextColon();
            if (arnColon < 0 || !pattern.Matches(patternRest.Until(patternColon), arnRest.Until(arnColon)))
            {
                return false;
            }

            patternRest = patternRest.From(patternColon + 1);
            arnRest = arnRest.From(arnColon + 1);
        }

        return pattern.Matches(patternRest, arnRest);
    }
}
