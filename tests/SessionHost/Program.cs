using System;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

// Runs a script from standard input in a bare engine, in a process that nothing was loaded into yet: a line of standard
// output for each result, a line of standard error for each error.
InitialSessionState state = InitialSessionState.CreateDefault2();
state.Variables.Add(new SessionStateVariableEntry("PSModuleAutoLoadingPreference", "None", string.Empty));
using Runspace runspace = RunspaceFactory.CreateRunspace(state);
runspace.Open();
Runspace.DefaultRunspace = runspace;
using PowerShell shell = PowerShell.Create(runspace);
shell.AddScript(await Console.In.ReadToEndAsync());
using PSDataCollection<PSObject> output = [];
output.DataAdded += (_, added) => Console.Out.WriteLine(output[added.Index]);
try
{
    shell.Invoke(null, output);
}
catch (RuntimeException ending)
{
    shell.Streams.Error.Add(ending.ErrorRecord);
}

foreach (ErrorRecord error in shell.Streams.Error)
{
    Console.Error.WriteLine(
        $"{error.FullyQualifiedErrorId}: {error.Exception.Message} {error.ErrorDetails?.RecommendedAction}");
}

return shell.Streams.Error.Count == 0 ? 0 : 1;
