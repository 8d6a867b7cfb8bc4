using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace RootAccessManagement.Tests.Hosting;

/// <summary>Everything a script put out.</summary>
internal sealed class RunResult
{
    internal required IReadOnlyList<PSObject> Output { get; init; }

    /// <summary>The errors written, and last the one that ended the run, if one did.</summary>
    internal required IReadOnlyList<ErrorRecord> Errors { get; init; }

    /// <summary>Whether an error or a stop ended the run.</summary>
    internal required bool WasEnded { get; init; }

    internal required IReadOnlyList<string> Warnings { get; init; }

    internal required IReadOnlyList<string> OtherStreams { get; init; }

    internal required IReadOnlyList<ProgressRecord> Progress { get; init; }

    /// <summary>The stable ids of the errors: the part before the comma.</summary>
    internal string[] ErrorIds => Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]).ToArray();

    internal string[] Values(string property) => Output
        .Select(row => row.Properties[property]?.Value?.ToString() ?? string.Empty).ToArray();

    internal PSObject Row(string accountId) =>
        Output.Single(row => Equals(row.Properties["AccountId"]?.Value, accountId));

    /// <summary>Everything as text, for searching.</summary>
    internal string AllText() => string.Join('\n', Output.SelectMany(Describe)
        .Concat(Errors.SelectMany(Describe))
        .Concat(Warnings)
        .Concat(OtherStreams));

    private static IEnumerable<string> Describe(PSObject value) =>
        [value.ToString(), .. value.Properties.Select(property => $"{property.Name}={property.Value}")];

    private static IEnumerable<string> Describe(ErrorRecord error) =>
    [
        error.ToString(),
        error.Exception.ToString(),
        error.ErrorDetails?.RecommendedAction ?? string.Empty,
        error.TargetObject?.ToString() ?? string.Empty,
    ];
}
