using RootAccess.Policies.Matching;

namespace RootAccess.Policies.Conditions;

/// <summary>A value of an ARN operator.</summary>
internal sealed class ArnValue(PatternTemplate template) : IConditionValue
{
    public bool Matches(string requestValue, RequestContext request) =>
        template.Resolve(request) is { } pattern && ArnMatcher.Matches(pattern, requestValue);
}
