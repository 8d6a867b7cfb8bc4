namespace RootAccess.Policies.Conditions;

/// <summary>One operator and key of a Condition element.</summary>
internal interface ICondition
{
    bool Holds(RequestContext request);
}
