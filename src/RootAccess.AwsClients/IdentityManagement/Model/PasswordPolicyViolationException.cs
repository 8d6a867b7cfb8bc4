using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The service answered <c>PasswordPolicyViolation</c>.</summary>
public sealed class PasswordPolicyViolationException : AmazonIdentityManagementServiceException
{
    public PasswordPolicyViolationException(string message)
        : base(message)
    {
    }

    public PasswordPolicyViolationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public PasswordPolicyViolationException(
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
