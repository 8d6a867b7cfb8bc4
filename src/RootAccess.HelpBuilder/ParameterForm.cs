using System;
using System.Collections.Generic;
using System.Linq;

namespace RootAccess.HelpBuilder;

/// <summary>How a parameter is declared in some or all parameter sets.</summary>
internal sealed record ParameterForm
{
    private const string AllSets = "(All)";

    private static readonly string[] s_required =
    [
        "Type",
        "Parameter Sets",
        "Required",
        "Position",
        "Default value",
        "Accept pipeline input",
        "Accept wildcard characters",
    ];

    private static readonly string[] s_known = [.. s_required, "Aliases", "Accepted values"];

    internal required string Type { get; init; }

    internal required string ParameterSets { get; init; }

    internal required string Aliases { get; init; }

    internal required string Required { get; init; }

    internal required string Position { get; init; }

    internal required string DefaultValue { get; init; }

    internal required string PipelineInput { get; init; }

    internal required string Wildcards { get; init; }

    internal bool IsSwitch => Type == "SwitchParameter";

    internal bool IsIn(string? set) =>
        ParameterSets == AllSets
            || (set is not null && ParameterSets.Split(", ").Contains(set, StringComparer.Ordinal));

    /// <summary>Reads the lines of a yaml block.</summary>
    internal static ParameterForm Read(string parameter, IEnumerable<string> lines)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach (string line in lines.Where(line => line.Length > 0))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string key = colon < 0 ? line : line[..colon];
            if (!s_known.Contains(key, StringComparer.Ordinal) || !values.TryAdd(key, line[(colon + 1)..].Trim()))
            {
                throw new HelpFormatException($"-{parameter}: '{line}' is not expected in its yaml block.");
            }
        }

        return s_required.FirstOrDefault(key => !values.ContainsKey(key)) is { } missing
            ? throw new HelpFormatException($"-{parameter}: its yaml block has no '{missing}'.")
            : new()
            {
                Type = values["Type"],
                ParameterSets = values["Parameter Sets"],
                Aliases = values.GetValueOrDefault("Aliases", string.Empty),
                Required = values["Required"],
                Position = values["Position"],
                DefaultValue = values["Default value"],
                PipelineInput = values["Accept pipeline input"],
                Wildcards = values["Accept wildcard characters"],
            };
    }
}
