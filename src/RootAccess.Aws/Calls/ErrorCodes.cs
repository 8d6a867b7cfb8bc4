using System;
using System.Collections.Generic;
using RootAccess.Core.Errors;

namespace RootAccess.Aws.Calls;

/// <summary>The error codes that decide whether a request may be sent again.</summary>
internal static class ErrorCodes
{
    public const string EntityAlreadyExists = "EntityAlreadyExists";

    public const string NoSuchEntity = "NoSuchEntity";

    public const string RegionDisabled = "RegionDisabledException";

    private static readonly HashSet<string> s_busy = new(StringComparer.Ordinal)
    {
        "EntityTemporarilyUnmodifiable", "ConcurrentModification", "ConcurrentModificationException",
        "OperationAborted", "IDPCommunicationError",
    };

    private static readonly HashSet<string> s_expired = new(StringComparer.Ordinal)
    {
        "ExpiredToken", "ExpiredTokenException",
    };

    private static readonly HashSet<string> s_serverSide = new(StringComparer.Ordinal)
    {
        "InternalError", "InternalFailure", "InternalServerError", "ServiceException", "ServiceFailure",
        "ServiceUnavailable", "ServiceUnavailableException", "RequestTimeout", "RequestTimeoutException",
    };

    public static Disposition Judge(string? code, int statusCode)
    {
        if (code is not null)
        {
            if (ThrottleCodes.Contains(code))
            {
                return Disposition.Throttled;
            }

            if (s_busy.Contains(code))
            {
                return Disposition.Busy;
            }

            if (s_expired.Contains(code))
            {
                return Disposition.KeysExpired;
            }

            if (s_serverSide.Contains(code))
            {
                return Disposition.Unclear;
            }
        }

        return statusCode switch
        {
            429 => Disposition.Throttled,
            >= 500 => Disposition.Unclear,
            >= 400 => Disposition.Rejected,
            _ => Disposition.Unclear,
        };
    }
}
