using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Errors;
using Xunit;

namespace RootAccess.Core.Tests.Errors;

public static class AwsErrorTableTests
{
    private const string Member = "111122223333";
    private const string FeatureOff = "feature is not enabled for your AWS Organization.";
    private const string NotAllowed =
        "is not authorized to perform: sts:AssumeRoot on resource: arn:aws:iam::111122223333:root";
    private const string RootNotAllowed =
        "User: arn:aws:iam::111122223333:root is not authorized to perform: iam:GetUser";
    private const string PolicyArn =
        "arn:aws:organizations::999988887777:policy/o-abc/service_control_policy/p-12345678";

    private static AwsFailure Failure(
        string call, string? code, int status, string message = "Some text.", string? accountId = null)
    {
        string[] parts = call.Split(':');
        return new AwsFailure
        {
            Service = parts[0],
            Operation = parts[1],
            Code = code,
            StatusCode = status,
            Message = message,
            AccountId = accountId,
            RequestId = "req-1",
        };
    }

    public sealed class ErrorId
    {
        [Theory]
        [InlineData(
            "AccessDenied", 403,
            $"Root credentials management {FeatureOff}",
            ErrorIds.RootCredentialManagementDisabled)]
        [InlineData("AccessDenied", 403, $"Root sessions {FeatureOff}", ErrorIds.RootSessionsDisabled)]
        [InlineData("AccessDenied", 403, "Service not enabled for AWS Organizations.", ErrorIds.TrustedAccessDisabled)]
        [InlineData(
            "AccessDenied", 403,
            $"User: arn:aws:iam::999988887777:user/me {NotAllowed}",
            ErrorIds.RootSessionDenied)]
        [InlineData(
            "AccessDenied", 403,
            $"User: arn:aws:iam::999988887777:root {NotAllowed}",
            ErrorIds.CallerIsRootUser)]
        [InlineData(
            "AccessDenied", 403,
            $"User: arn:aws:sts::999988887777:assumed-role/r/s {NotAllowed} with an explicit deny in "
                + "a service control policy",
            ErrorIds.DeniedByServiceControlPolicy)]
        [InlineData(
            "ExpiredToken", 403,
            "The security token included in the request is expired",
            ErrorIds.CallerCredentialsExpired)]
        [InlineData("ExpiredTokenException", 400, "expired", ErrorIds.CallerCredentialsExpired)]
        [InlineData("RegionDisabledException", 403, "STS is not activated in this region", ErrorIds.RegionDisabled)]
        [InlineData("InvalidAction", 400, "Unknown Operation", ErrorIds.UnexpectedResponse)]
        [InlineData(
            "ValidationError", 400,
            "Request must contain a valid target principal",
            ErrorIds.RootSessionDenied)]
        [InlineData(
            "InvalidClientTokenId", 403,
            "The security token included in the request is invalid.",
            ErrorIds.CredentialsNotFound)]
        [InlineData("Throttling", 400, "Rate exceeded", ErrorIds.Throttled)]
        public void OfAssumeRoot(string code, int status, string message, string expected) => Assert.Equal(
            expected, AwsErrorTable.Describe(Failure("sts:AssumeRoot", code, status, message, Member)).ErrorId);

        [Theory]
        [InlineData(
            "AccessDenied", 403,
            $"{RootNotAllowed} on resource: * with an explicit deny in a service control policy: {PolicyArn}",
            ErrorIds.DeniedByServiceControlPolicy)]
        [InlineData(
            "AccessDenied", 403,
            $"{RootNotAllowed} on resource: * because no service control policy allows the "
                + "iam:GetAccountSummary action",
            ErrorIds.DeniedByServiceControlPolicy)]
        [InlineData(
            "AccessDenied", 403,
            $"{RootNotAllowed} on resource: * with an explicit deny in a session policy",
            ErrorIds.RootSessionDenied)]
        [InlineData("ExpiredToken", 403, "expired", ErrorIds.RootSessionExpired)]
        [InlineData("InvalidClientTokenId", 403, "invalid", ErrorIds.RootSessionDenied)]
        [InlineData("EntityTemporarilyUnmodifiable", 409, "busy", ErrorIds.ServiceUnavailable)]
        [InlineData("ServiceFailure", 500, "failed", ErrorIds.ServiceUnavailable)]
        [InlineData("Throttling", 400, "Rate exceeded", ErrorIds.Throttled)]
        [InlineData("SomethingNew", 400, "new", ErrorIds.UnexpectedResponse)]
        public void OfACallInARootSession(string code, int status, string message, string expected) => Assert.Equal(
            expected, AwsErrorTable.Describe(Failure("iam:GetAccountSummary", code, status, message, Member)).ErrorId);

        [Theory]
        [InlineData("ServiceAccessNotEnabledException", 400, ErrorIds.TrustedAccessDisabled)]
        [InlineData("AccountNotManagementOrDelegatedAdministratorException", 400, ErrorIds.CallerNotAuthorized)]
        [InlineData("CallerIsNotManagementAccountException", 400, ErrorIds.CallerNotAuthorized)]
        [InlineData("OrganizationNotFoundException", 400, ErrorIds.OrganizationNotFound)]
        [InlineData("OrganizationNotInAllFeaturesModeException", 400, ErrorIds.OrganizationNotInAllFeaturesMode)]
        [InlineData("AccessDenied", 403, ErrorIds.CallerNotAuthorized)]
        [InlineData("SignatureDoesNotMatch", 403, ErrorIds.CredentialsNotFound)]
        [InlineData("RequestTimeTooSkewed", 403, ErrorIds.CredentialsNotFound)]
        [InlineData("InvalidIdentityToken", 400, ErrorIds.CredentialsNotFound)]
        [InlineData("IDPRejectedClaim", 403, ErrorIds.CredentialsNotFound)]
        [InlineData("ExpiredToken", 403, ErrorIds.CallerCredentialsExpired)]
        public void OfTheFeatures(string code, int status, string expected) => Assert.Equal(
            expected, AwsErrorTable.Describe(Failure("iam:ListOrganizationsFeatures", code, status)).ErrorId);

        [Theory]
        [InlineData("AWSOrganizationsNotInUseException", 400, ErrorIds.OrganizationNotFound)]
        [InlineData("AccessDeniedException", 400, ErrorIds.CallerNotAuthorized)]
        [InlineData("AccountNotFoundException", 400, ErrorIds.AccountNotInOrganization)]
        [InlineData("com.amazonaws.organizations.v20161128#TooManyRequestsException", 400, ErrorIds.Throttled)]
        [InlineData("EC2ThrottledException", 400, ErrorIds.Throttled)]
        [InlineData("UnrecognizedClientException", 400, ErrorIds.CredentialsNotFound)]
        [InlineData("ParentNotFoundException", 400, ErrorIds.OrganizationalUnitNotFound)]
        [InlineData("ServiceException:http://internal.amazon.com/", 500, ErrorIds.ServiceUnavailable)]
        [InlineData("ConcurrentModificationException", 400, ErrorIds.ServiceUnavailable)]
        [InlineData(null, 0, ErrorIds.ServiceUnavailable)]
        [InlineData(null, 503, ErrorIds.ServiceUnavailable)]
        [InlineData(null, 429, ErrorIds.Throttled)]
        [InlineData(null, 200, ErrorIds.UnexpectedResponse)]
        [InlineData(null, 407, ErrorIds.UnexpectedResponse)]
        public void OfOrganizations(string? code, int status, string expected) => Assert.Equal(
            expected, AwsErrorTable.Describe(Failure("organizations:ListAccounts", code, status)).ErrorId);

        [Theory]
        [InlineData("CLOSE_ACCOUNT_QUOTA_EXCEEDED", ErrorIds.CloseAccountQuotaExceeded)]
        [InlineData("CLOSE_ACCOUNT_REQUESTS_LIMIT_EXCEEDED", ErrorIds.CloseAccountRequestsLimitExceeded)]
        [InlineData("SOMETHING_ELSE", ErrorIds.UnexpectedResponse)]
        public void OfAConstraint(string reason, string expected) => Assert.Equal(
            expected,
            AwsErrorTable.Describe(
                Failure("organizations:CloseAccount", "ConstraintViolationException", 400) with { Reason = reason })
                .ErrorId);

        [Theory]
        [InlineData("s3:GetBucketPolicy", "NoSuchBucket", ErrorIds.BucketNotFound)]
        [InlineData("s3:PutBucketPolicy", "MalformedPolicy", ErrorIds.InvalidPolicyDocument)]
        [InlineData("s3:GetBucketPolicy", "SlowDown", ErrorIds.Throttled)]
        [InlineData("sqs:GetQueueUrl", "AWS.SimpleQueueService.NonExistentQueue", ErrorIds.QueueNotFound)]
        [InlineData("sqs:GetQueueUrl", "QueueDoesNotExist", ErrorIds.QueueNotFound)]
        public void OfBucketsAndQueues(string call, string code, string expected) =>
            Assert.Equal(expected, AwsErrorTable.Describe(Failure(call, code, 400, accountId: Member)).ErrorId);
    }

    public sealed class Message
    {
        [Fact]
        public void NamesAccountCallCodeAndRequest()
        {
            string message = AwsErrorTable.Describe(
                Failure("sts:AssumeRoot", "AccessDenied", 403, "User: me is not authorized.", Member)).Message;

            Assert.StartsWith($"Account {Member}: ", message, StringComparison.Ordinal);
            Assert.Contains(
                "sts:AssumeRoot answered AccessDenied (HTTP 403, request id req-1)", message, StringComparison.Ordinal);
            Assert.EndsWith("User: me is not authorized.", message, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("service", "p-12345678", "the service control policy p-12345678")]
        [InlineData("resource", "p-RCPFullAWSAccess", "the resource control policy p-RCPFullAWSAccess")]
        public void NamesThePolicyThatDenies(string kind, string policy, string expected)
        {
            string arn = $"arn:aws-us-gov:organizations::999988887777:policy/o-abc/{kind}_control_policy/{policy}";
            string message = $"… with an explicit deny in a {kind} control policy: {arn}";

            Assert.Contains(
                expected,
                AwsErrorTable.Describe(Failure("iam:GetUser", "AccessDenied", 403, message, Member)).Message,
                StringComparison.Ordinal);
        }

        [Fact]
        public void LeavesOutTheRequestThatAwsQuotes()
        {
            AwsFailure failure = Failure(
                "iam:GetUser",
                "SignatureDoesNotMatch",
                403,
                "The signature does not match.\n\nx-amz-security-token:SECRET");

            RootAccessException error = AwsErrorTable.Describe(failure);

            Assert.DoesNotContain("SECRET", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("SECRET", error.Aws!.ToString(), StringComparison.Ordinal);
        }

        [Fact]
        public void SaysWhenTheOutcomeIsUnknown() => Assert.Contains(
            "not known whether",
            AwsErrorTable.Describe(
                Failure("iam:DeleteLoginProfile", null, 0, accountId: Member) with { IsOutcomeUnknown = true }).Message,
            StringComparison.Ordinal);
    }

    public sealed class Kind
    {
        [Theory]
        [InlineData("sts:AssumeRoot", "ExpiredToken", true, false)]
        [InlineData("iam:GetUser", "ExpiredToken", false, true)]
        [InlineData("sts:AssumeRoot", "Throttling", false, true)]
        [InlineData("sts:AssumeRoot", "AccessDenied", false, false)]
        [InlineData("iam:GetUser", "ServiceFailure", false, true)]
        public void SaysWhetherTryingAgainHelps(string call, string code, bool fatal, bool retryable)
        {
            RootAccessException error = AwsErrorTable.Describe(Failure(call, code, 400, accountId: Member));

            Assert.Equal((fatal, retryable), (error.IsFatal, error.IsRetryable));
        }

        [Fact]
        public void IsAlwaysAKnownIdWithAnAction()
        {
            HashSet<string> known =
                [.. typeof(ErrorIds).GetFields().Select(field => (string)field.GetRawConstantValue()!)];
            foreach (AwsErrorRule rule in AwsErrorRules.All)
            {
                string? code = rule.Codes.Count > 0 ? rule.Codes[0] : null;
                AwsFailure failure = Failure("iam:GetUser", code, 403, accountId: Member);

                Assert.Contains(rule.ErrorId, known);
                Assert.NotEmpty(rule.What(failure with { Message = "explicit deny in a service control policy" }));
                Assert.NotEmpty(rule.Action(failure));
                Assert.False(rule is { IsFatal: true, IsRetryable: true });
            }
        }
    }
}
