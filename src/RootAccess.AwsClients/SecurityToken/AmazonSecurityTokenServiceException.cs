using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.SecurityToken;

/// <summary>STS answered an error; errors the model names have a class of their own.</summary>
public class AmazonSecurityTokenServiceException : AmazonServiceException
{
    public AmazonSecurityTokenServiceException(string message)
        : base(message)
    {
    }

    public AmazonSecurityTokenServiceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public AmazonSecurityTokenServiceException(
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
