using RootAccess.Policies.Tests.Support;
using Xunit;

namespace RootAccess.Policies.Tests;

/// <summary>The five task policies AWS publishes, as the session policy of an AssumeRoot session.</summary>
public sealed class RootTaskPolicyTests
{
    private const string AllOthers = "DenyAllOtherActionsOnAnyResource";

    [Theory]
    [InlineData("IAMAuditRootUserCredentials", "iam:GetLoginProfile", Requests.RootArn)]
    [InlineData("IAMAuditRootUserCredentials", "iam:ListAccessKeys", Requests.RootArn)]
    [InlineData("IAMAuditRootUserCredentials", "iam:GetAccountSummary", "*")]
    [InlineData("IAMCreateRootUserPassword", "iam:CreateLoginProfile", Requests.RootArn)]
    [InlineData("IAMDeleteRootUserCredentials", "iam:DeleteLoginProfile", Requests.RootArn)]
    [InlineData("IAMDeleteRootUserCredentials", "iam:DeactivateMFADevice", Requests.RootArn)]
    [InlineData("IAMDeleteRootUserCredentials", "iam:GetUser", Requests.RootArn)]
    [InlineData("S3UnlockBucketPolicy", "s3:DeleteBucketPolicy", "arn:aws:s3:::locked")]
    [InlineData("S3UnlockBucketPolicy", "s3:ListAllMyBuckets", "*")]
    [InlineData("SQSUnlockQueuePolicy", "sqs:SetQueueAttributes", "arn:aws:sqs:eu-west-1:111122223333:locked")]
    [InlineData("SQSUnlockQueuePolicy", "sqs:ListQueues", "arn:aws:sqs:eu-west-1:111122223333:")]
    public void An_action_of_the_task_is_allowed_by_roots_inherent_permissions(
        string task, string action, string resource)
    {
        PolicyDecision decision = Evaluate(task, Requests.AssumedRoot(action, resource));

        Assert.Equal(new() { Kind = DecisionKind.Allowed, Layer = PolicyLayer.Identity }, decision);
    }

    [Theory]
    [InlineData("IAMAuditRootUserCredentials", "iam:DeleteLoginProfile", Requests.RootArn, AllOthers)]
    [InlineData("IAMAuditRootUserCredentials", "iam:GenerateCredentialReport", "*", AllOthers)]
    [InlineData(
        "IAMAuditRootUserCredentials",
        "iam:GetUser",
        Requests.UserArn,
        "DenyAuditingCredentialsOnNonRootUserResource")]
    [InlineData("IAMCreateRootUserPassword", "iam:DeleteLoginProfile", Requests.RootArn, AllOthers)]
    [InlineData(
        "IAMCreateRootUserPassword",
        "iam:CreateLoginProfile",
        Requests.UserArn,
        "DenyCreatingPasswordOnNonRootUserResource")]
    [InlineData("IAMDeleteRootUserCredentials", "iam:GetAccountSummary", "*", AllOthers)]
    [InlineData("IAMDeleteRootUserCredentials", "iam:UpdateAccessKey", Requests.RootArn, AllOthers)]
    [InlineData(
        "IAMDeleteRootUserCredentials",
        "iam:DeleteVirtualMFADevice",
        "arn:aws:iam::111122223333:mfa/root-account-mfa-device",
        "DenyDeletingRootUserCredentialsOnNonRootUserResource")]
    [InlineData("S3UnlockBucketPolicy", "s3:GetBucketLocation", "arn:aws:s3:::locked", AllOthers)]
    [InlineData("SQSUnlockQueuePolicy", "sqs:DeleteQueue", "arn:aws:sqs:eu-west-1:111122223333:locked", AllOthers)]
    public void Anything_else_is_denied_by_the_named_statement(string task, string action, string resource, string sid)
    {
        PolicyDecision decision = Evaluate(task, Requests.AssumedRoot(action, resource));

        Decisions.IsExplicitDeny(decision, PolicyLayer.Session, "arn:aws:iam::aws:policy/root-task/" + task, sid);
    }

    [Theory]
    [InlineData("S3UnlockBucketPolicy", "s3:PutBucketPolicy", "DenyManagingBucketPolicyForNonRootCallers")]
    [InlineData("SQSUnlockQueuePolicy", "sqs:SetQueueAttributes", "DenyActionsForNonRootUser")]
    public void An_unlock_policy_denies_callers_that_are_not_root(string task, string action, string sid)
    {
        PolicyDecision decision = Evaluate(task, Requests.Role(action));

        Decisions.IsExplicitDeny(decision, PolicyLayer.Session, "arn:aws:iam::aws:policy/root-task/" + task, sid);
    }

    [Theory]
    [InlineData(Requests.AccountId, null)]
    [InlineData("444455556666", "DenyGettingQueueAttributesOnNonOwnQueue")]
    public void Queue_attributes_can_be_read_in_the_own_account_only(string resourceAccount, string? deniedBy)
    {
        PolicyDecision decision = Evaluate(
            "SQSUnlockQueuePolicy",
            Requests.AssumedRoot(
                "sqs:GetQueueAttributes",
                $"arn:aws:sqs:eu-west-1:{resourceAccount}:queue",
                ("aws:ResourceAccount", resourceAccount)));

        Assert.Equal(deniedBy is null, decision.IsAllowed);
        Assert.Equal(deniedBy, decision.StatementId);
    }

    [Fact]
    public void Setting_queue_attributes_is_not_bound_to_the_own_account()
    {
        PolicyDecision decision = Evaluate(
            "SQSUnlockQueuePolicy",
            Requests.AssumedRoot(
                "sqs:SetQueueAttributes",
                "arn:aws:sqs:eu-west-1:444455556666:queue",
                ("aws:ResourceAccount", "444455556666")));

        Decisions.IsAllowed(decision);
    }

    private static PolicyDecision Evaluate(string task, RequestContext request) =>
        PolicyEvaluator.Evaluate(new() { Session = [PolicyDocuments.RootTask(task)] }, request);
}
