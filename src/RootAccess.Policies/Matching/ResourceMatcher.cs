using System.Collections.Generic;

namespace RootAccess.Policies.Matching;

/// <summary>A Resource or NotResource element.</summary>
internal sealed class ResourceMatcher(IReadOnlyList<PatternTemplate> templates, bool negated)
{
    public bool Matches(RequestContext request)
    {
        foreach (PatternTemplate template in templates)
        {
            if (template.Resolve(request) is { } pattern && ArnMatcher.Matches(pattern, request.Resource))
            {
                return !negated;
            }
        }

        return negated;
    }
}
