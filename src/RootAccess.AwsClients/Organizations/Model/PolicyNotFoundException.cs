using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The service answered <c>PolicyNotFoundException</c>.</summary>
public sealed class PolicyNotFoundException : AmazonOrganizationsException
{
    public PolicyNotFoundException(string message)
        : base(message)
    {
    }

    public PolicyNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public PolicyNotFoundException(
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
