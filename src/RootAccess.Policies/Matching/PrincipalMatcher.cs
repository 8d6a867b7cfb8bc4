using System.Collections.Generic;

namespace RootAccess.Policies.Matching;

/// <summary>A Principal or NotPrincipal element.</summary>
internal sealed class PrincipalMatcher(IReadOnlyList<PrincipalEntry> entries, bool negated)
{
    public PrincipalMatch Match(RequestContext request)
    {
        bool direct = false;
        bool account = false;
        foreach (PrincipalEntry entry in entries)
        {
            PrincipalMatch match = entry.Match(request);
            direct |= match == PrincipalMatch.Direct;
            account |= match == PrincipalMatch.Account || entry.Kind == PrincipalKind.Everyone;
        }

        if (negated)
        {
            return IsExempt(direct, account, request) ? PrincipalMatch.None : PrincipalMatch.Direct;
        }

        return direct ? PrincipalMatch.Direct : account ? PrincipalMatch.Account : PrincipalMatch.None;
    }

    /// <summary>AWS exempts a user or role only where its account is exempt as well.</summary>
    private static bool IsExempt(bool direct, bool account, RequestContext request)
    {
        bool belongsToAccount = !request.IsRootPrincipal && request.GetSingleValue("aws:PrincipalAccount") is not null;
        return direct && (account || !belongsToAccount);
    }
}
