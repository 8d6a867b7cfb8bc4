using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The service answered <c>ServiceAccessNotEnabledException</c>.</summary>
public sealed class ServiceAccessNotEnabledException : AmazonIdentityManagementServiceException
{
    public ServiceAccessNotEnabledException(string message)
        : base(message)
    {
    }

    public ServiceAccessNotEnabledException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ServiceAccessNotEnabledException(
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
