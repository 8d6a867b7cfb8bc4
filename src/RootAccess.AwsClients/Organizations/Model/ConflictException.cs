using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The service answered <c>ConflictException</c>.</summary>
public sealed class ConflictException : AmazonOrganizationsException
{
    public ConflictException(string message)
        : base(message)
    {
    }

    public ConflictException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ConflictException(
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
