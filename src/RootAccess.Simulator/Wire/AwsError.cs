using System;
using System.Collections.Generic;

namespace RootAccess.Simulator.Wire;

/// <summary>An error a service answers with. Each protocol writes it in its own way.</summary>
internal sealed class AwsError : Exception
{
    public AwsError(int statusCode, string code, string message)
        : base(message)
    {
        StatusCode = statusCode;
        Code = code;
    }

    public int StatusCode { get; }

    public string Code { get; }

    /// <summary>
    /// Members beside code and message, such as <c>Reason</c> in Organizations or <c>BucketName</c> in S3.
    /// </summary>
    public IDictionary<string, string> Members { get; } = new Dictionary<string, string>();

    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>();

    /// <summary>True when the service, not the caller, is at fault.</summary>
    public bool IsServerFault => StatusCode >= 500;

    public AwsError With(string member, string value)
    {
        Members[member] = value;
        return this;
    }

    public AwsError WithHeader(string name, string value)
    {
        Headers[name] = value;
        return this;
    }
}
