using System;
using System.Collections.Generic;
using System.Linq;

namespace RootAccess.Core.Errors;

/// <summary>One line of the error table: which answers it is about, and what they mean.</summary>
internal sealed record AwsErrorRule(string ErrorId, FailureCategory Category)
{
    /// <summary>The codes it is about; empty for any.</summary>
    internal IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>A further condition; null for none.</summary>
    internal Func<AwsFailure, bool>? When { get; init; }

    /// <summary>What happened, without a full stop.</summary>
    internal required Func<AwsFailure, string> What { get; init; }

    /// <summary>What to do.</summary>
    internal required Func<AwsFailure, string> Action { get; init; }

    internal bool IsRetryable { get; init; }

    internal bool IsFatal { get; init; }

    internal bool Matches(AwsFailure failure, string? code) =>
        (Codes.Count == 0 || (code is not null && Codes.Contains(code, StringComparer.Ordinal)))
        && (When is null || When(failure));
}
