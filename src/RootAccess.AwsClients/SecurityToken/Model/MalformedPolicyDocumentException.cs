using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.SecurityToken.Model;

/// <summary>The session policy is not one.</summary>
public sealed class MalformedPolicyDocumentException : AmazonSecurityTokenServiceException
{
    public MalformedPolicyDocumentException(string message)
        : base(message)
    {
    }

    public MalformedPolicyDocumentException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public MalformedPolicyDocumentException(
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
