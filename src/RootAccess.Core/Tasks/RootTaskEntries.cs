using System.Collections.Generic;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Tasks;

/// <summary>AWS's five root tasks, with the actions their task policies leave open.</summary>
internal static class RootTaskEntries
{
    private const string Recover =
        "Allow password recovery, sign in as root, do it, and remove the credentials again.";

    private static readonly string[] s_readCredentials =
    [
        "iam:GetAccessKeyLastUsed", "iam:GetLoginProfile", "iam:GetUser", "iam:ListAccessKeys", "iam:ListMFADevices",
        "iam:ListSigningCertificates",
    ];

    internal static IReadOnlyList<RootTaskEntry> Offered { get; } =
    [
        new(
            RootTaskName.IAMAuditRootUserCredentials,
            "Reads which password, access keys, signing certificates and MFA devices the root user has.",
            "Get-MemberRootCredential audits many accounts at once.")
        {
            RequiredFeature = RootFeatureName.RootCredentialsManagement,
            AllowedActions = ["iam:GetAccountSummary", .. s_readCredentials],
        },
        new(
            RootTaskName.IAMCreateRootUserPassword,
            "Allows password recovery: whoever reads the account's mailbox can then set a root password.",
            "For most work in an account a role is enough, such as OrganizationAccountAccessRole.")
        {
            RequiredFeature = RootFeatureName.RootCredentialsManagement,
            AllowedActions = ["iam:CreateLoginProfile", "iam:GetLoginProfile"],
        },
        new(
            RootTaskName.IAMDeleteRootUserCredentials,
            "Removes the root user's password, access keys, signing certificates and MFA devices.",
            "Remove-MemberRootCredential can be told which kinds to remove and how long they must have been idle.")
        {
            RequiredFeature = RootFeatureName.RootCredentialsManagement,
            AllowedActions =
            [
                "iam:DeactivateMFADevice", "iam:DeleteAccessKey", "iam:DeleteLoginProfile",
                "iam:DeleteSigningCertificate", "iam:DeleteVirtualMFADevice", .. s_readCredentials,
            ],
        },
        new(
            RootTaskName.S3UnlockBucketPolicy,
            "Deletes or replaces a bucket policy that locks everybody out.",
            "A principal the policy does not deny can change it without root.")
        {
            RequiredFeature = RootFeatureName.RootSessions,
            AllowedActions =
                ["s3:DeleteBucketPolicy", "s3:GetBucketPolicy", "s3:ListAllMyBuckets", "s3:PutBucketPolicy"],
        },
        new(
            RootTaskName.SQSUnlockQueuePolicy,
            "Deletes or replaces a queue policy that locks everybody out.",
            "A principal the policy does not deny can change it without root.")
        {
            RequiredFeature = RootFeatureName.RootSessions,
            AllowedActions =
                ["sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:ListQueues", "sqs:SetQueueAttributes"],
        },
    ];

    /// <summary>What people look for, and AWS does not offer by a root session.</summary>
    internal static IReadOnlyList<RootTaskEntry> NotOffered { get; } =
    [
        new(
            "KMSUnlockKeyPolicy",
            "Editing a KMS key policy that locks everybody out. Not even the account's root user can pass it by.",
            "Open a case with AWS Support, which verifies the caller by the root user's phone number: keep that number"
                + " current. Prevent it by keeping the statement for the account in every key policy.")
        {
            Hints = ["kms", "keypolicy"],
        },
        new(
            "S3OverrideObjectLock",
            "Deleting or shortening what S3 Object Lock retains. In compliance mode nobody can, root included.",
            "In governance mode any role with s3:BypassGovernanceRetention can, without root. In compliance mode wait"
                + " for the retention to end.")
        {
            Hints = ["objectlock", "retention", "bypassgovernance"],
        },
        new(
            "IAMUnlockUser",
            "Unlocking or resetting IAM users of a member account. The task policies deny all but the root user.",
            "Assume OrganizationAccountAccessRole or an Identity Center administrator's role in the account. When no"
                + $" such role is left: {Recover}")
        {
            Hints = ["unlockuser", "iamuser", "unlockiam", "resetuser", "resetpassword"],
        },
        new(
            "UpdateRootUserEmail",
            "Changing the root user's e-mail address. No root session may do it, and none is needed.",
            "Call StartPrimaryEmailUpdate and then AcceptPrimaryEmailUpdate of the Account Management API from the"
                + " management account, with the code that AWS mails to the new address. It needs trusted access for"
                + " account.amazonaws.com, and works for member accounts only.")
        {
            Hints = ["email"],
        },
        new(
            "delete-root-user-credential",
            "A command some texts name. AWS's APIs have no such operation.",
            "Use Remove-MemberRootCredential, or the task IAMDeleteRootUserCredentials.")
        {
            Hints = ["deleterootusercredential", "deleterootcredential"],
        },
        new(
            "OtherRootUserTask",
            "What else only a root user can do, such as turning on MFA delete for a bucket, IAM access to billing or a"
                + " registration as a seller of reserved instances.",
            Recover)
        {
            Hints = ["mfadelete", "billing", "taxinvoice", "marketplace", "govcloud"],
        },
    ];
}
