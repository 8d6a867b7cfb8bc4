using System;

namespace RootAccess.Policies.Matching;

/// <summary>One principal named by a policy; of an account, the value is its id.</summary>
internal sealed record PrincipalEntry(PrincipalKind Kind, string Value)
{
    public PrincipalMatch Match(RequestContext request)
    {
        switch (Kind)
        {
            case PrincipalKind.Everyone:
                return PrincipalMatch.Direct;
            case PrincipalKind.Account:
                return MatchAccount(request);
            case PrincipalKind.Identity:
                return IsIdentity(request) ? PrincipalMatch.Direct : PrincipalMatch.None;
            case PrincipalKind.Service:
                return Matches(request, "aws:PrincipalServiceName");
            case PrincipalKind.Federated:
                return Matches(request, "aws:FederatedProvider");
            default:
                return PrincipalMatch.None;
        }
    }

    private PrincipalMatch MatchAccount(RequestContext request)
    {
        if (!string.Equals(request.GetSingleValue("aws:PrincipalAccount"), Value, StringComparison.Ordinal))
        {
            return PrincipalMatch.None;
        }

        return request.IsRootPrincipal ? PrincipalMatch.Direct : PrincipalMatch.Account;
    }

    private PrincipalMatch Matches(RequestContext request, string key) =>
        string.Equals(request.GetSingleValue(key), Value, StringComparison.Ordinal)
            ? PrincipalMatch.Direct
            : PrincipalMatch.None;

    private bool IsIdentity(RequestContext request)
    {
        string? arn = request.GetSingleValue("aws:PrincipalArn");
        if (string.Equals(arn, Value, StringComparison.Ordinal))
        {
            return true;
        }

        if (request.GetSingleValue("aws:userid") is not { } userId)
        {
            return false;
        }

        // The id of a role session is the role's unique id, a colon and the session's name.
        int colon = userId.IndexOf(':');
        string uniqueId = colon < 0 ? userId : userId.Substring(0, colon);
        return string.Equals(uniqueId, Value, StringComparison.Ordinal)
            || (colon >= 0 && arn is not null && IsRoleSession(arn, userId.Substring(colon + 1)));
    }

    private bool IsRoleSession(string roleArn, string sessionName)
    {
        string[] fields = roleArn.Split(':');
        if (fields.Length != 6 || !fields[5].StartsWith("role/", StringComparison.Ordinal))
        {
            return false;
        }

        // A session's ARN has the role's name without its path.
        string roleName = fields[5].Substring(fields[5].LastIndexOf('/') + 1);
        string sessionArn = $"arn:{fields[1]}:sts::{fields[4]}:assumed-role/{roleName}/{sessionName}";
        return string.Equals(sessionArn, Value, StringComparison.Ordinal);
    }
}
