using System.Linq;

namespace RootAccess.Core.Errors;

/// <summary>
/// The one place that turns an answer of AWS into an error of ours: its id, category, whether a later try can help,
/// and what to do.
/// </summary>
public static class AwsErrorTable
{
    private const int MessageLimit = 600;

    /// <summary>Describes a failure.</summary>
    /// <param name="failure">AWS's answer, or the lack of one.</param>
    /// <returns>The error to report; its message names the account, AWS's code and the request id.</returns>
    public static RootAccessException Describe(AwsFailure failure)
    {
        // AWS's text about a bad signature goes on with the whole request, session token included, on further lines.
        AwsFailure clean = failure with { Message = FirstLine(failure.Message) };
        string? code = PlainCode(clean.Code);
        AwsErrorRule rule = AwsErrorRules.All.First(candidate => candidate.Matches(clean, code));
        return new RootAccessException(rule.ErrorId, rule.Category, Compose(clean, code, rule.What(clean)))
        {
            RecommendedAction = rule.Action(clean),
            Target = clean.AccountId,
            Aws = clean,
            IsRetryable = rule.IsRetryable,
            IsFatal = rule.IsFatal,
        };
    }

    private static string Compose(AwsFailure failure, string? code, string what)
    {
        string subject = failure.AccountId is null ? Capitalized(what) : $"Account {failure.AccountId}: {what}";
        string status = failure.StatusCode == 0 ? string.Empty : $"HTTP {failure.StatusCode}";
        string request = string.IsNullOrEmpty(failure.RequestId) ? string.Empty : $"request id {failure.RequestId}";
        string details = string.Join(
            ", ", new[] { failure.Reason, status, request }.Where(text => !string.IsNullOrEmpty(text)));
        string answer = $"{failure.Service}:{failure.Operation}"
            + (string.IsNullOrEmpty(code) ? string.Empty : $" answered {code}")
            + (details.Length == 0 ? string.Empty : $" ({details})");
        string unknown = failure.IsOutcomeUnknown
            ? " It is not known whether the request was carried out."
            : string.Empty;
        return failure.Message.Length == 0
            ? $"{subject}. {answer}.{unknown}"
            : $"{subject}. {answer}: {failure.Message}{unknown}";
    }

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    private static string FirstLine(string message)
    {
        string line = message.Trim().Split('\r', '\n')[0].Trim();
        return line.Length <= MessageLimit ? line : $"{line.Substring(0, MessageLimit)}…";
    }

    // JSON services may send "namespace#Code", and "Code:address" in a header.
    private static string? PlainCode(string? code)
    {
        if (string.IsNullOrEmpty(code))
        {
            return null;
        }

        string name = code!.Substring(code.LastIndexOf('#') + 1);
        int colon = name.IndexOf(':');
        return colon < 0 ? name : name.Substring(0, colon);
    }
}
