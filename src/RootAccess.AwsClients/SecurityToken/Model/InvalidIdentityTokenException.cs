using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.SecurityToken.Model;

/// <summary>The web identity token could not be validated.</summary>
public sealed class InvalidIdentityTokenException : AmazonSecurityTokenServiceException
{
    public InvalidIdentityTokenException(string message)
        : base(message)
    {
    }

    public InvalidIdentityTokenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvalidIdentityTokenException(
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
