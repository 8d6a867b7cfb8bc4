using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The service answered <c>ChildNotFoundException</c>.</summary>
public sealed class ChildNotFoundException : AmazonOrganizationsException
{
    public ChildNotFoundException(string message)
        : base(message)
    {
    }

    public ChildNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ChildNotFoundException(
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
