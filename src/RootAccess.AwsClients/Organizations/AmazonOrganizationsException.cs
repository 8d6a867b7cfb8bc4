using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations;

/// <summary>AWS Organizations answered an error; errors the model names have a class of their own.</summary>
public class AmazonOrganizationsException : AmazonServiceException
{
    public AmazonOrganizationsException(string message)
        : base(message)
    {
    }

    public AmazonOrganizationsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public AmazonOrganizationsException(
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
