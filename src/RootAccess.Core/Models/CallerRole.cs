namespace RootAccess.Core.Models;

/// <summary>What the calling account is to its organization.</summary>
public static class CallerRole
{
    /// <summary>The organization's management account.</summary>
    public const string Management = "Management";

    /// <summary>A delegated administrator for <c>iam.amazonaws.com</c>.</summary>
    public const string DelegatedAdministrator = "DelegatedAdministrator";

    /// <summary>Any other member account.</summary>
    public const string Member = "Member";
}
