namespace RootAccess.Policies.Conditions;

/// <summary>One operator and key of a Condition element.</summary>
internal interface ICondition
{
    public bool Holds(RequestContext request);
}
