using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The service answered <c>AWSOrganizationsNotInUseException</c>.</summary>
public sealed class AWSOrganizationsNotInUseException : AmazonOrganizationsException
{
    public AWSOrganizationsNotInUseException(string message)
        : base(message)
    {
    }

    public AWSOrganizationsNotInUseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public AWSOrganizationsNotInUseException(
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
