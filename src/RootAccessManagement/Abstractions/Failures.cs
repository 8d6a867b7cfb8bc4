using System;
using System.Management.Automation;
using RootAccess.Core.Errors;

namespace RootAccessManagement.Abstractions;

/// <summary>The one place that makes error records, so that ids and categories are a closed list.</summary>
internal static class Failures
{
    internal static ErrorRecord ToErrorRecord(RootAccessException failure, object? target)
    {
        ErrorRecord record = new(failure, failure.ErrorId, ToCategory(failure.Category), failure.Target ?? target);
        if (failure.RecommendedAction is { Length: > 0 } action)
        {
            record.ErrorDetails = new(failure.Message) { RecommendedAction = action };
        }

        return record;
    }

    /// <summary>Makes a failure of ours of whatever was thrown; its text is kept as the inner exception.</summary>
    internal static RootAccessException Wrap(Exception exception) =>
        exception as RootAccessException ?? new RootAccessException(
            ErrorIds.UnexpectedResponse,
            FailureCategory.NotSpecified,
            $"Something this module does not expect happened: {exception.GetType().Name}: {exception.Message}",
            exception)
        {
            RecommendedAction = "Please report this with the output of 'Get-Error'.",
        };

    private static ErrorCategory ToCategory(FailureCategory category) =>
        Enum.TryParse(category.ToString(), out ErrorCategory named) ? named : ErrorCategory.NotSpecified;
}
