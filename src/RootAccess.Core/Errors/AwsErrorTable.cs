using System;

namespace RootAccess.Core.Errors;

/// <summary>
/// The one place that turns an answer of AWS into an error of ours: its id, category, whether a later try can help,
/// and what to do.
/// </summary>
public static class AwsErrorTable
{
    /// <summary>Describes a failure.</summary>
    /// <param name="failure">AWS's answer, or the lack of one.</param>
    /// <returns>The error to report; its message names the account, AWS's code and the request id.</returns>
    public static RootAccessException Describe(AwsFailure failure) => throw new NotSupportedException($"{failure}");
}
