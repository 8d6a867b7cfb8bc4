using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The service answered <c>ConstraintViolationException</c>.</summary>
public sealed class ConstraintViolationException : AmazonOrganizationsException
{
    public ConstraintViolationException(string message)
        : base(message)
    {
    }

    public ConstraintViolationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ConstraintViolationException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public ConstraintViolationExceptionReason Reason { get; set; }
}
