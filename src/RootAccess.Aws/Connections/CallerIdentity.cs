using System;

namespace RootAccess.Aws.Connections;

/// <summary>Who calls.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Arn">The principal.</param>
internal sealed record CallerIdentity(string AccountId, string Arn)
{
    private const string AssumedRole = ":assumed-role/";

    public bool IsRootUser => Arn.EndsWith(":root", StringComparison.Ordinal);

    /// <summary>Whether another identity is the same principal; the session's name may differ.</summary>
    public bool IsSamePrincipal(CallerIdentity other) =>
        AccountId == other.AccountId
        && string.Equals(WithoutSession(Arn), WithoutSession(other.Arn), StringComparison.Ordinal);

    private static string WithoutSession(string arn)
    {
        int end = arn.LastIndexOf('/');
        return arn.Contains(AssumedRole) && end > 0 ? arn.Substring(0, end) : arn;
    }
}
