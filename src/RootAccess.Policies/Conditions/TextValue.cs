using RootAccess.Policies.Matching;

namespace RootAccess.Policies.Conditions;

/// <summary>A value of a string or boolean operator.</summary>
internal sealed class TextValue(PatternTemplate template, bool ignoreCase) : IConditionValue
{
    public bool Matches(string requestValue, RequestContext request) =>
        template.Resolve(request)?.Matches(requestValue, ignoreCase) == true;
}
