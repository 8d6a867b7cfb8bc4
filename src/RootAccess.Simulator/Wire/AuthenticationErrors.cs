namespace RootAccess.Simulator.Wire;

/// <summary>How one protocol family says that it does not believe the caller.</summary>
internal abstract class AuthenticationErrors
{
    public static AuthenticationErrors Query { get; } = new QueryErrors();

    public static AuthenticationErrors Json { get; } = new JsonErrors();

    /// <summary>The JSON codes with the statuses of services that have a path per operation.</summary>
    public static AuthenticationErrors RestJson { get; } = new RestJsonErrors();

    public static AuthenticationErrors S3 { get; } = new S3Errors();

    public abstract AwsError Missing();

    public abstract AwsError Malformed(string message);

    public abstract AwsError UnknownKey(string accessKeyId);

    public abstract AwsError InvalidToken();

    public abstract AwsError Expired();

    public abstract AwsError BadSignature(string? detail = null);

    /// <param name="message">The wording of the query and JSON protocols.</param>
    /// <param name="requestTime">The time in the request.</param>
    /// <param name="serverTime">The time here.</param>
    public abstract AwsError Skewed(string message, string requestTime, string serverTime);

    private const string InvalidTokenText = "The security token included in the request is invalid.";
    private const string ExpiredTokenText = "The security token included in the request is expired";
    private const string MissingText = "Request is missing Authentication Token";
    private const string MismatchText =
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access "
        + "Key and signing method. Consult the service documentation for details.";

    private sealed class QueryErrors : AuthenticationErrors
    {
        public override AwsError Missing() => new(403, "MissingAuthenticationToken", MissingText);

        public override AwsError Malformed(string message) => new(400, "IncompleteSignature", message);

        public override AwsError UnknownKey(string accessKeyId) => InvalidToken();

        public override AwsError InvalidToken() => new(403, "InvalidClientTokenId", InvalidTokenText);

        public override AwsError Expired() => new(403, "ExpiredToken", ExpiredTokenText);

        public override AwsError BadSignature(string? detail = null) =>
            new(403, "SignatureDoesNotMatch", detail ?? MismatchText);

        public override AwsError Skewed(string message, string requestTime, string serverTime) => BadSignature(message);
    }

    private sealed class JsonErrors : AuthenticationErrors
    {
        public override AwsError Missing() => new(400, "MissingAuthenticationTokenException", MissingText);

        public override AwsError Malformed(string message) => new(400, "IncompleteSignatureException", message);

        public override AwsError UnknownKey(string accessKeyId) => InvalidToken();

        public override AwsError InvalidToken() => new(400, "UnrecognizedClientException", InvalidTokenText);

        public override AwsError Expired() => new(400, "ExpiredTokenException", ExpiredTokenText);

        public override AwsError BadSignature(string? detail = null) =>
            new(400, "InvalidSignatureException", detail ?? MismatchText);

        public override AwsError Skewed(string message, string requestTime, string serverTime) => BadSignature(message);
    }

    private sealed class RestJsonErrors : AuthenticationErrors
    {
        public override AwsError Missing() => Forbidden(Json.Missing());

        public override AwsError Malformed(string message) => Forbidden(Json.Malformed(message));

        public override AwsError UnknownKey(string accessKeyId) => InvalidToken();

        public override AwsError InvalidToken() => Forbidden(Json.InvalidToken());

        public override AwsError Expired() => Forbidden(Json.Expired());

        public override AwsError BadSignature(string? detail = null) => Forbidden(Json.BadSignature(detail));

        public override AwsError Skewed(string message, string requestTime, string serverTime) => BadSignature(message);

        private static AwsError Forbidden(AwsError error) => new(403, error.Code, error.Message);
    }

    private sealed class S3Errors : AuthenticationErrors
    {
        public override AwsError Missing() => new(403, "AccessDenied", "Access Denied");

        public override AwsError Malformed(string message) => new(400, "AuthorizationHeaderMalformed", message);

        public override AwsError UnknownKey(string accessKeyId) =>
            new AwsError(403, "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.")
                .With("AWSAccessKeyId", accessKeyId);

        public override AwsError InvalidToken() =>
            new(400, "InvalidToken", "The provided token is malformed or otherwise invalid.");

        public override AwsError Expired() => new(400, "ExpiredToken", "The provided token has expired.");

        public override AwsError BadSignature(string? detail = null) => new(
            403,
            "SignatureDoesNotMatch",
            detail ?? "The request signature we calculated does not match the signature you provided. "
                + "Check your key and signing method.");

        public override AwsError Skewed(string message, string requestTime, string serverTime) =>
            new AwsError(
                403,
                "RequestTimeTooSkewed",
                "The difference between the request time and the current time is too large.")
                .With("RequestTime", requestTime)
                .With("ServerTime", serverTime)
                .With("MaxAllowedSkewMilliseconds", "900000");
    }
}
