using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The service answered <c>OrganizationNotInAllFeaturesModeException</c>.</summary>
public sealed class OrganizationNotInAllFeaturesModeException : AmazonIdentityManagementServiceException
{
    public OrganizationNotInAllFeaturesModeException(string message)
        : base(message)
    {
    }

    public OrganizationNotInAllFeaturesModeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public OrganizationNotInAllFeaturesModeException(
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
