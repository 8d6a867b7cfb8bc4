using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text.Json;
using System.Xml;
using Amazon.Organizations.Model;
using Amazon.Runtime;
using RootAccess.Core.Errors;

namespace RootAccess.Aws.Calls;

/// <summary>Turns whatever the SDK throws into plain data without secrets.</summary>
internal static class FailureReader
{
    // How the SDK and our own clients word a body that holds no error of AWS; the rest of the text is the body.
    private static readonly string[] s_bodyQuoted = ["HTTP Body:", "with a body that is not an AWS error:"];

    /// <summary>Reads a failure.</summary>
    /// <param name="exception">What the SDK threw.</param>
    /// <param name="call">The call that failed.</param>
    /// <returns>The failure, or null when the exception is none of AWS's or the transport's.</returns>
    public static ReadFailure? Read(Exception exception, AwsCall call)
    {
        if (exception is AmazonUnmarshallingException unreadable)
        {
            // Its own message quotes the body, which may hold the keys of a session.
            return Unreadable(call, (int)unreadable.StatusCode, unreadable.RequestId);
        }

        if (exception is AmazonServiceException { StatusCode: not 0 } answer)
        {
            return string.IsNullOrEmpty(answer.ErrorCode) && Array.Exists(s_bodyQuoted, answer.Message.Contains)
                ? Unreadable(call, (int)answer.StatusCode, answer.RequestId)
                : Answer(call, answer);
        }

        string? transport = null;
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case TimeoutException or OperationCanceledException { InnerException: TimeoutException }:
                    // Only connecting has a limit that ends so; a call that takes too long is canceled.
                    return Lost(call, "No connection was made in time.", isSent: false);
                case OperationCanceledException:
                    return Lost(call, "No answer came in time.", isSent: true);
                case SocketException socket:
                    return Lost(call, socket.Message, IsSent(socket));
                case WebException web:
                    return Lost(call, web.Message, IsSent(web));
                case XmlException or JsonException or FormatException:
                    return Unreadable(call, 0, null);
                case HttpRequestException { InnerException: System.Security.Authentication.AuthenticationException }:
                    return Lost(call, cause.InnerException!.Message, isSent: false);
                case HttpRequestException or IOException:
                    // The innermost says the most.
                    transport = cause.Message;
                    break;
            }
        }

        transport ??= exception is AmazonClientException ? "The request failed before an answer could be read." : null;
        return transport is null ? null : Lost(call, transport, isSent: true);
    }

    // .NET Framework wraps what happens to a connection in these.
    private static bool IsSent(WebException exception) => exception.Status is not (
        WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ProxyNameResolutionFailure
        or WebExceptionStatus.ConnectFailure or WebExceptionStatus.TrustFailure
        or WebExceptionStatus.SecureChannelFailure);

    private static bool IsSent(SocketException exception) => exception.SocketErrorCode is not (
        SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain
        or SocketError.HostUnreachable or SocketError.NetworkUnreachable);

    private static ReadFailure Answer(AwsCall call, AmazonServiceException answer)
    {
        int statusCode = (int)answer.StatusCode;
        string? code = string.IsNullOrEmpty(answer.ErrorCode) ? null : answer.ErrorCode;
        Disposition disposition = ErrorCodes.Judge(code, statusCode);
        AwsFailure failure = new()
        {
            Service = call.Service,
            Operation = call.Operation,
            Code = code,
            StatusCode = statusCode,
            Message = SafeText.Clean(answer.Message, code),
            Reason = (answer as ConstraintViolationException)?.Reason?.Value
                ?? (answer as InvalidInputException)?.Reason?.Value,
            RequestId = answer.RequestId,
            AccountId = call.AccountId,
            IsOutcomeUnknown = IsUnknown(call, disposition),
        };
        return new ReadFailure(failure, disposition);
    }

    private static ReadFailure Unreadable(AwsCall call, int statusCode, string? requestId)
    {
        // An error status with a body that is not AWS's (a proxy's HTML page) is judged by its status alone.
        Disposition disposition = statusCode >= 400 ? ErrorCodes.Judge(null, statusCode) : Disposition.Unclear;
        return new ReadFailure(
            new AwsFailure
            {
                Service = call.Service,
                Operation = call.Operation,
                Code = null,
                StatusCode = statusCode,
                Message = "The answer could not be read: it is not one the service gives.",
                RequestId = requestId,
                AccountId = call.AccountId,
                IsUnreadable = true,
                IsOutcomeUnknown = IsUnknown(call, disposition),
            },
            disposition);
    }

    private static ReadFailure Lost(AwsCall call, string message, bool isSent)
    {
        Disposition disposition = isSent ? Disposition.Unclear : Disposition.NotSent;
        return new ReadFailure(
            new AwsFailure
            {
                Service = call.Service,
                Operation = call.Operation,
                Code = null,
                StatusCode = 0,
                Message = SafeText.Clean(message, null),
                AccountId = call.AccountId,
                IsOutcomeUnknown = IsUnknown(call, disposition),
            },
            disposition);
    }

    private static bool IsUnknown(AwsCall call, Disposition disposition) =>
        call.Kind == CallKind.Change && disposition == Disposition.Unclear;
}
