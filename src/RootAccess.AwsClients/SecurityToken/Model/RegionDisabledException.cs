using System;
using System.Net;
using Amazon.Runtime;

namespace Amazon.SecurityToken.Model;

/// <summary>STS is not active for the account in this Region.</summary>
public sealed class RegionDisabledException : AmazonSecurityTokenServiceException
{
    public RegionDisabledException(string message)
        : base(message)
    {
    }

    public RegionDisabledException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public RegionDisabledException(
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
