using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The service answered <c>AccountNotRegisteredException</c>.</summary>
public sealed class AccountNotRegisteredException : AmazonOrganizationsException
{
    public AccountNotRegisteredException(string message)
        : base(message)
    {
    }

    public AccountNotRegisteredException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public AccountNotRegisteredException(
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
