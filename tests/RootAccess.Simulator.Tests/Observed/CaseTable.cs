using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace RootAccess.Simulator.Tests.Observed;

/// <summary>Every observed case, from the JSON files beside this one.</summary>
internal static class CaseTable
{
    private static readonly Lazy<ObservedCase[]> s_all = new(() => Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Observed", "Cases"), "*.json")
        .Order(StringComparer.Ordinal)
        .SelectMany(path => JsonNode.Parse(File.ReadAllText(path))!.AsArray())
        .Select(row => new ObservedCase(row!.AsObject()))
        .ToArray());

    public static IReadOnlyList<ObservedCase> All => s_all.Value;

    public static ObservedCase Find(string id) => All.Single(item => item.Id == id);
}
