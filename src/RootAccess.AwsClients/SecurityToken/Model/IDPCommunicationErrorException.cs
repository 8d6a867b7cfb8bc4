using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.SecurityToken.Model;

/// <summary>STS could not reach the identity provider.</summary>
public sealed class IDPCommunicationErrorException : AmazonSecurityTokenServiceException
{
    public IDPCommunicationErrorException(string message)
        : base(message)
    {
    }

    public IDPCommunicationErrorException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public IDPCommunicationErrorException(
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
