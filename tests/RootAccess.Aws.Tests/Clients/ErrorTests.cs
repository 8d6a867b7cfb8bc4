using System;
using System.Net;
using System.Threading.Tasks;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.Runtime;
using Xunit;
using IamConcurrentModificationException = Amazon.IdentityManagement.Model.ConcurrentModificationException;
using OrganizationsConcurrentModificationException = Amazon.Organizations.Model.ConcurrentModificationException;

namespace RootAccess.Aws.Tests.Clients;

public static class ErrorTests
{
    private const string HtmlPage =
        "<!DOCTYPE html><html lang=\"en\" xml:lang=\"en\"><head><title>503</title></head><body><br>Busy</body></html>";

    private const string XhtmlPage =
        "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\" xml:lang=\"en\"><body>Busy</body></html>";

    public sealed class OfIam
    {
        [Theory]
        [InlineData("NoSuchEntity", 404, typeof(NoSuchEntityException))]
        [InlineData("EntityAlreadyExists", 409, typeof(EntityAlreadyExistsException))]
        [InlineData("EntityTemporarilyUnmodifiable", 409, typeof(EntityTemporarilyUnmodifiableException))]
        [InlineData("LimitExceeded", 409, typeof(LimitExceededException))]
        [InlineData("ConcurrentModification", 409, typeof(IamConcurrentModificationException))]
        [InlineData("PasswordPolicyViolation", 400, typeof(PasswordPolicyViolationException))]
        [InlineData("ServiceFailure", 500, typeof(ServiceFailureException))]
        [InlineData("ServiceAccessNotEnabledException", 400, typeof(ServiceAccessNotEnabledException))]
        [InlineData("AccountNotManagementOrDelegatedAdministratorException", 400,
            typeof(AccountNotManagementOrDelegatedAdministratorException))]
        [InlineData("CallerIsNotManagementAccountException", 400, typeof(CallerIsNotManagementAccountException))]
        [InlineData("OrganizationNotFoundException", 400, typeof(OrganizationNotFoundException))]
        [InlineData("OrganizationNotInAllFeaturesModeException", 400,
            typeof(OrganizationNotInAllFeaturesModeException))]
        [InlineData("AccessDenied", 403, typeof(AmazonIdentityManagementServiceException))]
        [InlineData("InvalidClientTokenId", 403, typeof(AmazonIdentityManagementServiceException))]
        public async Task HasTheClassOfItsCode(string code, int status, Type type)
        {
            AmazonIdentityManagementServiceException error = await ErrorAsync($"""
                <ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">
                  <Error><Type>Sender</Type><Code>{code}</Code><Message>What &amp; why.</Message></Error>
                  <RequestId>ffffffff-1111-4222-8333-eeeeeeeeeeee</RequestId>
                </ErrorResponse>
                """, (HttpStatusCode)status);

            Assert.IsType(type, error);
            Assert.Equal(code, error.ErrorCode);
            Assert.Equal(ErrorType.Sender, error.ErrorType);
            Assert.Equal("What & why.", error.Message);
            Assert.Equal((HttpStatusCode)status, error.StatusCode);
            Assert.Equal("ffffffff-1111-4222-8333-eeeeeeeeeeee", error.RequestId);
        }

        [Theory]
        [InlineData("", 500)]
        [InlineData(HtmlPage, 503)]
        [InlineData(XhtmlPage, 503)]
        [InlineData("<ErrorResponse><Error><Code>NoSuchEntity</Code>", 404)]
        [InlineData("upstream connect error", 502)]
        [InlineData("{\"unexpected\":true}", 400)]
        [InlineData("[1]", 400)]
        public async Task WithoutAnErrorDocumentHasTheStatusAndNoCode(string body, int status)
        {
            AmazonIdentityManagementServiceException error = await ErrorAsync(body, (HttpStatusCode)status);

            Assert.IsType<AmazonIdentityManagementServiceException>(error);
            Assert.Null(error.ErrorCode);
            Assert.Equal((HttpStatusCode)status, error.StatusCode);
            Assert.Equal(RecordingHandler.RequestId, error.RequestId);
            Assert.Contains($"HTTP {status}", error.Message, StringComparison.Ordinal);
        }

        private static async Task<AmazonIdentityManagementServiceException> ErrorAsync(
            string body, HttpStatusCode status)
        {
            using ClientHost host = ClientHost.Answering(body, status);
            return await Assert.ThrowsAnyAsync<AmazonIdentityManagementServiceException>(() =>
                host.Iam.GetLoginProfileAsync(new GetLoginProfileRequest()));
        }
    }

    public sealed class OfOrganizations
    {
        [Theory]
        [InlineData("AccessDeniedException", typeof(AccessDeniedException))]
        [InlineData("AccountAlreadyClosedException", typeof(AccountAlreadyClosedException))]
        [InlineData("AccountAlreadyRegisteredException", typeof(AccountAlreadyRegisteredException))]
        [InlineData("AccountNotFoundException", typeof(AccountNotFoundException))]
        [InlineData("AccountNotRegisteredException", typeof(AccountNotRegisteredException))]
        [InlineData("AWSOrganizationsNotInUseException", typeof(AWSOrganizationsNotInUseException))]
        [InlineData("ChildNotFoundException", typeof(ChildNotFoundException))]
        [InlineData("ConcurrentModificationException", typeof(OrganizationsConcurrentModificationException))]
        [InlineData("ConflictException", typeof(ConflictException))]
        [InlineData("OrganizationalUnitNotFoundException", typeof(OrganizationalUnitNotFoundException))]
        [InlineData("ParentNotFoundException", typeof(ParentNotFoundException))]
        [InlineData("PolicyNotFoundException", typeof(PolicyNotFoundException))]
        [InlineData("ServiceException", typeof(ServiceException))]
        [InlineData("TargetNotFoundException", typeof(TargetNotFoundException))]
        [InlineData("UnsupportedAPIEndpointException", typeof(UnsupportedAPIEndpointException))]
        [InlineData("UnrecognizedClientException", typeof(AmazonOrganizationsException))]
        public async Task HasTheClassOfItsCode(string code, Type type)
        {
            AmazonOrganizationsException error = await ErrorAsync($$"""
                {"__type":"{{code}}","Message":"You don't have permissions to access this resource."}
                """);

            Assert.IsType(type, error);
            Assert.Equal(code, error.ErrorCode);
            Assert.Equal("You don't have permissions to access this resource.", error.Message);
            Assert.Equal(HttpStatusCode.BadRequest, error.StatusCode);
            Assert.Equal(RecordingHandler.RequestId, error.RequestId);
        }

        [Theory]
        [InlineData("""{"__type":"com.amazonaws.organizations#AccountNotFoundException","message":"gone"}""")]
        [InlineData("""{"__type":"AccountNotFoundException:http://internal.example/","message":"gone"}""")]
        [InlineData("""{"code":"AccountNotFoundException","message":"gone"}""")]
        public async Task MayComeInOtherSpellings(string body)
        {
            AmazonOrganizationsException error = await ErrorAsync(body);

            Assert.IsType<AccountNotFoundException>(error);
            Assert.Equal("AccountNotFoundException", error.ErrorCode);
            Assert.Equal("gone", error.Message);
        }

        [Fact]
        public async Task MayHaveItsCodeInAHeaderOnly()
        {
            AmazonOrganizationsException error =
                await ErrorAsync("", extraHeader: ("x-amzn-ErrorType", "TargetNotFoundException:http://x/"));

            Assert.IsType<TargetNotFoundException>(error);
            Assert.Contains("TargetNotFoundException", error.Message, StringComparison.Ordinal);
        }

        [Fact]
        public async Task CarriesTheReasonOfAViolatedConstraint()
        {
            AmazonOrganizationsException error = await ErrorAsync("""
                {"__type":"ConstraintViolationException","Message":"no",
                "Reason":"DELEGATED_ADMINISTRATOR_EXISTS_FOR_THIS_SERVICE"}
                """);

            Assert.Equal(
                ConstraintViolationExceptionReason.DELEGATED_ADMINISTRATOR_EXISTS_FOR_THIS_SERVICE,
                Assert.IsType<ConstraintViolationException>(error).Reason);
        }

        [Fact]
        public async Task CarriesTheReasonOfInvalidInputEvenWhenItIsNew()
        {
            AmazonOrganizationsException error =
                await ErrorAsync("""{"__type":"InvalidInputException","Message":"no","Reason":"OUT_OF_FASHION"}""");

            Assert.Equal("OUT_OF_FASHION", Assert.IsType<InvalidInputException>(error).Reason.Value);
        }

        [Fact]
        public async Task CarriesTheTypeOfAThrottle()
        {
            AmazonOrganizationsException error =
                await ErrorAsync("""{"__type":"TooManyRequestsException","Message":"slow down","Type":"RATE"}""");

            Assert.Equal("RATE", Assert.IsType<TooManyRequestsException>(error).Type);
        }

        [Theory]
        [InlineData("")]
        [InlineData(HtmlPage)]
        [InlineData(XhtmlPage)]
        [InlineData("{\"__type\":\"AccountNotFo")]
        [InlineData("null")]
        public async Task WithoutAnErrorDocumentHasTheStatusAndNoCode(string body)
        {
            AmazonOrganizationsException error = await ErrorAsync(body);

            Assert.IsType<AmazonOrganizationsException>(error);
            Assert.Null(error.ErrorCode);
            Assert.Equal(HttpStatusCode.BadRequest, error.StatusCode);
            Assert.Contains("HTTP 400", error.Message, StringComparison.Ordinal);
        }

        private static async Task<AmazonOrganizationsException> ErrorAsync(
            string body, (string Name, string Value)? extraHeader = null)
        {
            using ClientHost host = ClientHost.Answering(
                body, HttpStatusCode.BadRequest, "application/x-amz-json-1.1", extraHeader: extraHeader);
            return await Assert.ThrowsAnyAsync<AmazonOrganizationsException>(() =>
                host.Organizations.DescribeAccountAsync(new DescribeAccountRequest { AccountId = "111122223333" }));
        }
    }

    /// <summary>A success that cannot be read must never look like "nothing there".</summary>
    public sealed class OfReadingASuccess
    {
        [Theory]
        [InlineData("")]
        [InlineData(HtmlPage)]
        [InlineData(XhtmlPage)]
        [InlineData("{}")]
        [InlineData("<ListMFADevicesResponse><ListMFADevicesResult/></ListMFADevicesResponse>")]
        [InlineData("<ListAccessKeysResponse></ListAccessKeysResponse>")]
        [InlineData("<ListAccessKeysResponse><ListAccessKeysResult><IsTruncated>false</IsTr")]
        [InlineData("<ListAccessKeysResponse><ListAccessKeysResult><IsTruncated>maybe</IsTruncated>"
            + "</ListAccessKeysResult></ListAccessKeysResponse>")]
        public async Task IsAnUnmarshallingErrorForXml(string body)
        {
            using ClientHost host = ClientHost.Answering(body);

            AmazonUnmarshallingException error = await Assert.ThrowsAsync<AmazonUnmarshallingException>(() =>
                host.Iam.ListAccessKeysAsync(new ListAccessKeysRequest()));

            Assert.Equal(HttpStatusCode.OK, error.StatusCode);
            Assert.Equal(RecordingHandler.RequestId, error.RequestId);
            Assert.NotNull(error.InnerException);
        }

        [Theory]
        [InlineData("")]
        [InlineData(XhtmlPage)]
        [InlineData("<DeleteLoginProfileResponse>")]
        public async Task IsAnUnmarshallingErrorEvenWhenNothingIsReturned(string body)
        {
            using ClientHost host = ClientHost.Answering(body);

            AmazonUnmarshallingException error = await Assert.ThrowsAsync<AmazonUnmarshallingException>(() =>
                host.Iam.DeleteLoginProfileAsync(new DeleteLoginProfileRequest()));

            Assert.Equal(HttpStatusCode.OK, error.StatusCode);
        }

        [Theory]
        [InlineData("")]
        [InlineData(HtmlPage)]
        [InlineData("null")]
        [InlineData("[]")]
        [InlineData("{\"Accounts\":[{\"Id\":\"1111222")]
        [InlineData("{\"Accounts\":{}}")]
        [InlineData("{\"Accounts\":[{\"JoinedTimestamp\":\"yesterday\"}]}")]
        public async Task IsAnUnmarshallingErrorForJson(string body)
        {
            using ClientHost host = ClientHost.Answering(body, contentType: "application/x-amz-json-1.1");

            AmazonUnmarshallingException error = await Assert.ThrowsAsync<AmazonUnmarshallingException>(() =>
                host.Organizations.ListAccountsAsync(new ListAccountsRequest()));

            Assert.Equal(HttpStatusCode.OK, error.StatusCode);
            Assert.Equal(RecordingHandler.RequestId, error.RequestId);
            Assert.NotNull(error.InnerException);
        }
    }
}
