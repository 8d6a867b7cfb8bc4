using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The service answered <c>CallerIsNotManagementAccountException</c>.</summary>
public sealed class CallerIsNotManagementAccountException : AmazonIdentityManagementServiceException
{
    public CallerIsNotManagementAccountException(string message)
        : base(message)
    {
    }

    public CallerIsNotManagementAccountException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public CallerIsNotManagementAccountException(
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
