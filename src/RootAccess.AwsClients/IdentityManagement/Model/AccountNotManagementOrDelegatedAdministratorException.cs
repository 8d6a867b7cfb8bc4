using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The service answered <c>AccountNotManagementOrDelegatedAdministratorException</c>.</summary>
public sealed class AccountNotManagementOrDelegatedAdministratorException : AmazonIdentityManagementServiceException
{
    public AccountNotManagementOrDelegatedAdministratorException(string message)
        : base(message)
    {
    }

    public AccountNotManagementOrDelegatedAdministratorException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public AccountNotManagementOrDelegatedAdministratorException(
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
