using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.SecurityToken.Model;

/// <summary>The web identity token has expired.</summary>
public sealed class ExpiredTokenException : AmazonSecurityTokenServiceException
{
    public ExpiredTokenException(string message)
        : base(message)
    {
    }

    public ExpiredTokenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ExpiredTokenException(
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
