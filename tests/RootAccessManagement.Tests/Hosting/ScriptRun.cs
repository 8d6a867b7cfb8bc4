using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace RootAccessManagement.Tests.Hosting;

/// <summary>Runs a script to its end, whichever that is, and collects what it put out.</summary>
internal static class ScriptRun
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    internal static RunResult Execute(PowerShell shell)
    {
        using PSDataCollection<PSObject> output = [];
        List<ErrorRecord> endings = [];
        bool wasEnded = false;
        IAsyncResult invocation = shell.BeginInvoke<PSObject, PSObject>(input: null, output);
        Assert.True(invocation.AsyncWaitHandle.WaitOne(s_patience), "The script did not end.");
        try
        {
            shell.EndInvoke(invocation);
        }
        catch (PipelineStoppedException)
        {
            wasEnded = true;
        }
        catch (RuntimeException exception)
        {
            wasEnded = true;
            endings.Add(exception.ErrorRecord);
        }

        return new()
        {
            Output = output.ToArray(),
            Errors = [.. shell.Streams.Error, .. endings],
            WasEnded = wasEnded,
            Warnings = shell.Streams.Warning.Select(record => record.Message).ToArray(),
            Progress = shell.Streams.Progress.ToArray(),
            OtherStreams =
            [
                .. shell.Streams.Verbose.Select(record => record.Message),
                .. shell.Streams.Debug.Select(record => record.Message),
                .. shell.Streams.Information.Select(record => record.ToString()),
                .. shell.Streams.Progress.Select(record => record.ToString()),
            ],
        };
    }
}
