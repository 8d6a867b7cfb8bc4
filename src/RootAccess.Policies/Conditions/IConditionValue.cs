namespace RootAccess.Policies.Conditions;

/// <summary>One value of a condition in a policy, ready to be compared with values of a request.</summary>
internal interface IConditionValue
{
    bool Matches(string requestValue, RequestContext request);
}
