using System;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime;

// Imports a module into a bare engine and runs a script, and tells: milliseconds of the import, milliseconds to the first
// result, count of results, megabytes of memory at most, megabytes of the heap that are in use at the end, milliseconds of
// CPU that the script took, megabytes that the garbage collector holds, and count of compiled methods.
using Process self = Process.GetCurrentProcess();
InitialSessionState state = InitialSessionState.CreateDefault2();
state.Variables.Add(new SessionStateVariableEntry("PSModuleAutoLoadingPreference", "None", string.Empty));
using Runspace runspace = RunspaceFactory.CreateRunspace(state);
runspace.Open();
using (PowerShell warm = PowerShell.Create(runspace))
{
    // What the engine itself loads for its first command is nobody's import.
    warm.AddScript("$null = Get-Command Import-Module").Invoke();
}

long start = Stopwatch.GetTimestamp();
using (PowerShell import = PowerShell.Create(runspace))
{
    import.AddCommand("Import-Module").AddParameter("Name", args[0]).AddParameter("ErrorAction", "Stop").Invoke();
}

TimeSpan imported = Stopwatch.GetElapsedTime(start);
TimeSpan? first = null;
int count = 0;
TimeSpan before = self.TotalProcessorTime;
using (PowerShell shell = PowerShell.Create(runspace))
using (PSDataCollection<PSObject> output = [])
{
    output.DataAdded += (_, added) =>
    {
        first ??= Stopwatch.GetElapsedTime(start);
        count++;
        output.ReadAll();
    };
    shell.AddScript(args[1]).Invoke(null, output);
    foreach (ErrorRecord error in shell.Streams.Error)
    {
        Console.Error.WriteLine(error);
    }
}

self.Refresh();
double cpu = (self.TotalProcessorTime - before).TotalMilliseconds;
double peak = self.PeakWorkingSet64 / 1048576.0;
double committed = GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes / 1048576.0;
long methods = JitInfo.GetCompiledMethodCount();
double heap = GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{imported.TotalMilliseconds} {first?.TotalMilliseconds ?? -1} {count} {peak} {heap} {cpu} {committed} {methods}"));
