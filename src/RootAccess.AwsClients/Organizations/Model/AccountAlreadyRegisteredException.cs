using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The service answered <c>AccountAlreadyRegisteredException</c>.</summary>
public sealed class AccountAlreadyRegisteredException : AmazonOrganizationsException
{
    public AccountAlreadyRegisteredException(string message)
        : base(message)
    {
    }

    public AccountAlreadyRegisteredException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public AccountAlreadyRegisteredException(
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
