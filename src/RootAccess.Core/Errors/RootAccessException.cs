using System;

namespace RootAccess.Core.Errors;

/// <summary>A failure with a stable id. Its text names no secret and says what to do.</summary>
public sealed class RootAccessException : Exception
{
    /// <summary>Makes a failure.</summary>
    /// <param name="errorId">A value of <see cref="ErrorIds"/>.</param>
    /// <param name="category">The kind of failure.</param>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public RootAccessException(
        string errorId, FailureCategory category, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        ErrorId = errorId;
        Category = category;
    }

    /// <summary>A value of <see cref="ErrorIds"/>.</summary>
    public string ErrorId { get; }

    /// <summary>The kind of failure.</summary>
    public FailureCategory Category { get; }

    /// <summary>What to do about it; null when the message says it already.</summary>
    public string? RecommendedAction { get; init; }

    /// <summary>The account id, organizational unit or parameter concerned; null when it is the whole run.</summary>
    public string? Target { get; init; }

    /// <summary>AWS's answer, when one caused this.</summary>
    public AwsFailure? Aws { get; init; }

    /// <summary>Whether trying again later can help.</summary>
    public bool IsRetryable { get; init; }

    /// <summary>Whether nothing more can work in this run, such as after the caller's credentials expired.</summary>
    public bool IsFatal { get; init; }
}
