using System;
using System.Linq;
using System.Runtime.InteropServices;

namespace RootAccess.Benchmarks;

/// <summary>The results, as Markdown tables.</summary>
internal static class Table
{
    private static bool s_hasHeader;

    public static void Start() => Console.WriteLine(
        $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}, {RuntimeInformation.OSDescription}, "
        + $"{Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}");

    /// <param name="benchmark">What was measured.</param>
    /// <param name="result">What came out.</param>
    /// <param name="goal">What was to come out; empty when it is only there to compare with.</param>
    /// <param name="isMet">Whether it did; null when there is no goal.</param>
    public static void Add(string benchmark, string result, string goal = "", bool? isMet = null)
    {
        if (!s_hasHeader)
        {
            Header("benchmark", "result", "goal", "met");
            s_hasHeader = true;
        }

        Row(benchmark, result, goal, isMet is null ? "" : isMet == true ? "yes" : "no");
    }

    /// <summary>Begins a table with other columns.</summary>
    public static void Header(params string[] cells)
    {
        Console.WriteLine();
        Row(cells);
        Row([.. cells.Select(_ => "---")]);
    }

    public static void Row(params string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");
}
