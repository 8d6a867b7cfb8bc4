using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The service answered <c>OrganizationNotFoundException</c>.</summary>
public sealed class OrganizationNotFoundException : AmazonIdentityManagementServiceException
{
    public OrganizationNotFoundException(string message)
        : base(message)
    {
    }

    public OrganizationNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public OrganizationNotFoundException(
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
