namespace RootAccess.Benchmarks;

/// <summary>What a process with a module told.</summary>
/// <param name="Import">Milliseconds of the import.</param>
/// <param name="FirstResult">Milliseconds from before the import to the first result; -1 without one.</param>
/// <param name="Results">How many results there were.</param>
/// <param name="PeakMemory">Megabytes of memory in use at most.</param>
/// <param name="Heap">Megabytes of the managed heap that are still in use at the end.</param>
/// <param name="Cpu">Milliseconds of CPU that the script took.</param>
/// <param name="Committed">Megabytes that the garbage collector holds at the end, in use or not.</param>
/// <param name="Methods">How many methods were compiled, those that were compiled again included.</param>
internal sealed record ModuleRun(
    double Import,
    double FirstResult,
    int Results,
    double PeakMemory,
    double Heap,
    double Cpu,
    double Committed,
    int Methods);
