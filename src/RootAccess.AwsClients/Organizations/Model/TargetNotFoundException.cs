using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The service answered <c>TargetNotFoundException</c>.</summary>
public sealed class TargetNotFoundException : AmazonOrganizationsException
{
    public TargetNotFoundException(string message)
        : base(message)
    {
    }

    public TargetNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public TargetNotFoundException(
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
