using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.SecurityToken.Model;

/// <summary>The identity provider says that the authentication failed.</summary>
public sealed class IDPRejectedClaimException : AmazonSecurityTokenServiceException
{
    public IDPRejectedClaimException(string message)
        : base(message)
    {
    }

    public IDPRejectedClaimException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public IDPRejectedClaimException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
