namespace RootAccessManagement;

/// <summary>AWS's own pages on what the cmdlets do; the module's help lies beside its binaries.</summary>
internal static class HelpUris
{
    /// <summary>Turning centralized root access on and off.</summary>
    internal const string CentralRootAccess =
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html";

    /// <summary>Root sessions in member accounts.</summary>
    internal const string PrivilegedTask =
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user-privileged-task.html";

    /// <summary>The accounts of an organization.</summary>
    internal const string Accounts =
        "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts.html";

    /// <summary>What closing a member account means.</summary>
    internal const string CloseAccount =
        "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_close.html";
}
