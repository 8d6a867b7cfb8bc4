using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.SecurityToken.Model;

/// <summary>The session policy and tags take too much room.</summary>
public sealed class PackedPolicyTooLargeException : AmazonSecurityTokenServiceException
{
    public PackedPolicyTooLargeException(string message)
        : base(message)
    {
    }

    public PackedPolicyTooLargeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public PackedPolicyTooLargeException(
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
