using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace RootAccessManagement.Tests.Hosting;

/// <summary>A script that is running.</summary>
internal sealed class RunningScript
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private readonly PowerShell _shell;
    private readonly PSDataCollection<PSObject> _output = [];
    private readonly IAsyncResult _invocation;

    internal RunningScript(PowerShell shell)
    {
        _shell = shell;
        _invocation = shell.BeginInvoke<PSObject, PSObject>(input: null, _output);
    }

    /// <summary>Stops it as Ctrl+C does.</summary>
    internal void Stop() => _shell.BeginStop(callback: null, state: null);

    /// <summary>Waits for the end.</summary>
    internal RunResult Wait()
    {
        bool wasEnded = false;
        List<ErrorRecord> errors = [];
        Assert.True(_invocation.AsyncWaitHandle.WaitOne(s_patience), "The script did not end.");
        try
        {
            _shell.EndInvoke(_invocation);
        }
        catch (PipelineStoppedException)
        {
            wasEnded = true;
        }
        catch (RuntimeException exception)
        {
            wasEnded = true;
            errors.Add(exception.ErrorRecord);
        }

        using (_shell)
        {
            errors.InsertRange(0, _shell.Streams.Error);
            return new()
            {
                Output = _output.ToArray(),
                Errors = errors,
                WasEnded = wasEnded,
                Warnings = _shell.Streams.Warning.Select(record => record.Message).ToArray(),
                OtherStreams =
                [
                    .. _shell.Streams.Verbose.Select(record => record.Message),
                    .. _shell.Streams.Debug.Select(record => record.Message),
                    .. _shell.Streams.Information.Select(record => record.ToString()),
                    .. _shell.Streams.Progress.Select(record => record.ToString()),
                ],
            };
        }
    }
}
