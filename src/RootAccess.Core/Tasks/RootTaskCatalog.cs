using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Errors;
using RootAccess.Core.Inventory;
using RootAccess.Core.Models;

namespace RootAccess.Core.Tasks;

/// <summary>Which privileged tasks there are, and which there are not.</summary>
public static class RootTaskCatalog
{
    /// <summary>The partition of ARNs when there is no connection.</summary>
    public const string DefaultPartition = "aws";

    private static readonly RootTaskEntry[] s_all = [.. RootTaskEntries.Offered, .. RootTaskEntries.NotOffered];

    /// <summary>The names of the tasks AWS offers.</summary>
    public static IReadOnlyList<string> OfferedNames { get; } =
        [.. RootTaskEntries.Offered.Select(entry => entry.Name)];

    /// <summary>Every task, offered ones first.</summary>
    /// <param name="partition">The partition of the ARNs, such as <c>aws-cn</c>.</param>
    /// <returns>The tasks.</returns>
    public static IReadOnlyList<RootTask> All(string partition) => [.. s_all.Select(entry => entry.In(partition))];

    /// <summary>The tasks of a name.</summary>
    /// <param name="pattern">A name, with wildcards where wanted.</param>
    /// <param name="partition">The partition of the ARNs.</param>
    /// <returns>The tasks; none when a pattern matches none.</returns>
    /// <exception cref="RootAccessException">
    /// <see cref="ErrorIds.UnsupportedRootTask"/>: a name without wildcards that is none.
    /// </exception>
    public static IReadOnlyList<RootTask> Find(string pattern, string partition)
    {
        var wildcard = Wildcard.Parse(pattern);
        RootTask[] found = [.. s_all.Where(entry => wildcard.IsMatch(entry.Name)).Select(entry => entry.In(partition))];
        return found.Length > 0 || wildcard.HasWildcards
            ? found
            : throw RootTaskRefusals.UnknownTask(pattern, Advise(pattern));
    }

    /// <summary>The proper spelling of a task AWS offers.</summary>
    /// <param name="name">The name in any case, or the ARN of its task policy.</param>
    /// <returns>A value of <see cref="Ports.RootTaskName"/>.</returns>
    /// <exception cref="RootAccessException">
    /// <see cref="ErrorIds.UnsupportedRootTask"/>, with the right way instead where one is known.
    /// </exception>
    public static string Require(string? name)
    {
        string given = name?.Trim() ?? string.Empty;
        string plain = given.Substring(given.LastIndexOf('/') + 1);
        RootTaskEntry? entry = s_all.FirstOrDefault(candidate => candidate.IsNamed(plain));
        return entry switch
        {
            { IsSupported: true } => entry.Name,
            null => throw RootTaskRefusals.UnknownTask(given, Advise(plain)),
            _ => throw RootTaskRefusals.NotOffered(entry),
        };
    }

    private static RootTaskEntry? Advise(string name)
    {
        string plain = new([.. name.Where(char.IsLetter).Select(char.ToLowerInvariant)]);
        return s_all.FirstOrDefault(entry => entry.Hints.Any(hint => plain.Contains(hint)));
    }
}
