using RootAccess.Core.Models;

namespace RootAccess.Core.Closure;

/// <summary>What people have to know about closures.</summary>
public static class ClosureText
{
    /// <summary>How a closed account can come back.</summary>
    public const string Reopening =
        "A closed account can be reopened only through AWS Support, within 90 days.";

    /// <summary>Why a closure would send nothing for an account; null when it would send a request.</summary>
    /// <param name="account">The account, with its state as it was read last.</param>
    /// <returns>A sentence, or null.</returns>
    public static string? DescribeClosed(OrgMemberAccount account) => account.State switch
    {
        AccountState.Closed =>
            $"Account {account.AccountId} ({account.AccountName}) is closed already: nothing would be sent.",
        AccountState.PendingClosure =>
            $"AWS is closing account {account.AccountId} ({account.AccountName}) already: nothing would be sent.",
        _ => null,
    };

    /// <summary>The API operation.</summary>
    internal const string Action = "CloseAccount";

    internal const string Accepted = "AWS accepted the request and closes the account within about ten minutes.";

    internal const string TooManyInProgress =
        "As many closures as AWS allows are in progress. Pipe the account in again later.";

    internal const string Quota =
        "The quota of closures within 30 days is used up. Pipe the account in again when older closures have left it.";

    internal const string Lost =
        "The request was sent and its answer lost: AWS may be closing the account. It is not sent again meanwhile.";

    internal const string Meant =
        "An interrupted run, or one that is at work now, meant to send the request; whether it did is not known. It is"
        + " not sent again meanwhile.";
}
