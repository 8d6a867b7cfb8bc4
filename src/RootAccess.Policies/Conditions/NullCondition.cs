using System.Collections.Generic;

namespace RootAccess.Policies.Conditions;

/// <summary>The Null operator: true asks for the key to be absent, false for it to be present.</summary>
internal sealed class NullCondition(string key, IReadOnlyList<bool> values) : ICondition
{
    public bool Holds(RequestContext request)
    {
        bool isAbsent = !request.TryGetValues(key, out _);
        foreach (bool value in values)
        {
            if (value == isAbsent)
            {
                return true;
            }
        }

        return false;
    }
}
