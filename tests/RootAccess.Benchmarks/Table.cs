using System;
using System.Runtime.InteropServices;

namespace RootAccess.Benchmarks;

/// <summary>The results, as a Markdown table.</summary>
internal static class Table
{
    public static void Start()
    {
        Console.WriteLine(
            $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}, {RuntimeInformation.OSDescription}, "
            + $"{Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}");
        Console.WriteLine();
        Console.WriteLine("| benchmark | result | goal | met |");
        Console.WriteLine("| --- | --- | --- | --- |");
    }

    /// <param name="benchmark">What was measured.</param>
    /// <param name="result">What came out.</param>
    /// <param name="goal">What was to come out; empty when it is only there to compare with.</param>
    /// <param name="isMet">Whether it did; null when there is no goal.</param>
    public static void Add(string benchmark, string result, string goal = "", bool? isMet = null) =>
        Console.WriteLine($"| {benchmark} | {result} | {goal} | {(isMet is null ? "" : isMet == true ? "yes" : "no")} |");
}
