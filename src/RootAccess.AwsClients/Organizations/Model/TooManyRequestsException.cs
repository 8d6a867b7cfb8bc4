using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The service answered <c>TooManyRequestsException</c>.</summary>
public sealed class TooManyRequestsException : AmazonOrganizationsException
{
    public TooManyRequestsException(string message)
        : base(message)
    {
    }

    public TooManyRequestsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public TooManyRequestsException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public string Type { get; set; }
}
