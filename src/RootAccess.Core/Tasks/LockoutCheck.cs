using System;
using System.Collections.Generic;
using RootAccess.Core.Models;
using RootAccess.Policies;

namespace RootAccess.Core.Tasks;

/// <summary>Tells beforehand when a policy given would lock everybody out once more.</summary>
public static class LockoutCheck
{
    /// <summary>
    /// Decides, as AWS would, whether an administrator of the account without any further property could still change
    /// the policy. Conditions on addresses, networks and the like are therefore taken not to be met.
    /// </summary>
    /// <param name="request">A checked request.</param>
    /// <param name="account">The account.</param>
    /// <param name="connection">The connection.</param>
    /// <returns>The warning; null when there is nothing to warn of.</returns>
    public static string? Find(RootTaskRequest request, OrgMemberAccount account, RootAccessConnection connection)
    {
        if (request.Policy is null)
        {
            return null;
        }

        (string action, string resource) = request.IsBucketTask
            ? ("s3:PutBucketPolicy", $"arn:{connection.Partition}:s3:::{request.BucketName}")
            : ("sqs:SetQueueAttributes",
                QueueAddress.Of(request, account.AccountId, connection).Arn(connection.Partition));
        PolicyDecision decision = PolicyEvaluator.Evaluate(
            new PolicySet
            {
                Identity = [new NamedPolicy("administrator", s_administrator)],
                Resource = [new NamedPolicy("given", PolicyDocument.Parse(request.Policy))],
            },
            new RequestContext
            {
                Action = action,
                Resource = resource,
                IsRootPrincipal = false,
                Keys = Administrator(account, connection),
            });
        return decision.Kind == DecisionKind.Allowed
            ? null
            : $"The policy given denies {action} on {resource} to an administrator of account {account.AccountId}"
                + (decision.StatementId is { Length: > 0 } sid ? $" (statement '{sid}')" : string.Empty)
                + ": it may lock everybody but root out again.";
    }

    private static readonly PolicyDocument s_administrator = PolicyDocument.Parse(
        """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}""");

    private static Dictionary<string, IReadOnlyList<string>> Administrator(
        OrgMemberAccount account, RootAccessConnection connection) => new(StringComparer.OrdinalIgnoreCase)
        {
            ["aws:PrincipalArn"] =
                [$"arn:{connection.Partition}:iam::{account.AccountId}:role/OrganizationAccountAccessRole"],
            ["aws:PrincipalAccount"] = [account.AccountId],
            ["aws:PrincipalOrgID"] = [connection.OrganizationId],
            ["aws:PrincipalIsAWSService"] = ["false"],
            ["aws:PrincipalType"] = ["AssumedRole"],
            ["aws:ResourceAccount"] = [account.AccountId],
            ["aws:ResourceOrgID"] = [connection.OrganizationId],
            ["aws:SecureTransport"] = ["true"],
            ["aws:ViaAWSService"] = ["false"],
        };
}
