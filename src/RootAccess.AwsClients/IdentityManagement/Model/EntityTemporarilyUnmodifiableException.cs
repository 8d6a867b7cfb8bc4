using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The service answered <c>EntityTemporarilyUnmodifiable</c>.</summary>
public sealed class EntityTemporarilyUnmodifiableException : AmazonIdentityManagementServiceException
{
    public EntityTemporarilyUnmodifiableException(string message)
        : base(message)
    {
    }

    public EntityTemporarilyUnmodifiableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public EntityTemporarilyUnmodifiableException(
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
