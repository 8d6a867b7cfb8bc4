using System;
using System.IO;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace RootAccess.Shell;

/// <summary>One runspace with the module imported, in which scripts run one after the other.</summary>
internal sealed class ShellSession : IDisposable
{
    private const int Failure = 1;
    private readonly ShellHost _host = new();
    private readonly Runspace _runspace;
    private volatile PowerShell? _running;
    private volatile bool _isStopped;

    private ShellSession()
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            // The module's loader is a script; the machine's policy is about scripts people run, not about this one.
            state.ExecutionPolicy = ExecutionPolicy.RemoteSigned;
        }

        // Modules of an installed PowerShell were built for another engine.
        state.Variables.Add(new SessionStateVariableEntry("PSModuleAutoLoadingPreference", "None", string.Empty));
        _runspace = RunspaceFactory.CreateRunspace(_host, state);
    }

    /// <summary>Whether Ctrl+C was pressed; nothing runs in this session from then on.</summary>
    internal bool IsStopped => _isStopped;

    /// <summary>Opens a session and imports the module.</summary>
    internal static ShellSession Open(string manifest)
    {
        ShellSession session = new();
        session._runspace.Open();
        Console.CancelKeyPress += session.OnCancel;
        using PowerShell import = PowerShell.Create(session._runspace);
        import.AddCommand("Import-Module").AddParameter("Name", manifest).AddParameter("ErrorAction", "Stop").Invoke();
        return session;
    }

    /// <summary>Runs text; answers with the exit code.</summary>
    internal int RunScript(string script) => Run(shell => shell.AddScript(script), endsWithLastExitCode: false);

    /// <summary>Runs a file; answers with the exit code.</summary>
    internal int RunFile(string path) => File.Exists(path)
        ? Run(shell => shell.AddCommand(path), endsWithLastExitCode: true)
        : throw new FileNotFoundException($"There is no script '{path}'.");

    /// <summary>Writes a line of our own.</summary>
    internal void WriteLine(string text) => _host.UI.WriteLine(text);

    public void Dispose()
    {
        Console.CancelKeyPress -= OnCancel;
        _runspace.Dispose();
    }

    private int Run(Func<PowerShell, PowerShell> addCommand, bool endsWithLastExitCode)
    {
        using PowerShell shell = addCommand(PowerShell.Create(_runspace));
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.AddCommand("Out-Default");
        _running = shell;
        try
        {
            // Between two scripts there is nothing that a stop could end.
            if (_isStopped)
            {
                return Failure;
            }

            // Only what goes into the history leaves its success in $?.
            shell.Invoke(input: null, new PSInvocationSettings { AddToHistory = true });
        }
        catch (RuntimeException exception)
        {
            Show(exception);
            return _host.ExitCode ?? Failure;
        }
        finally
        {
            _running = null;
        }

        return _host.ExitCode ?? (endsWithLastExitCode ? LastExitCode() : DollarHook());
    }

    private void Show(RuntimeException exception)
    {
        if (exception is PipelineStoppedException)
        {
            return;
        }

        if (exception is ParseException { ErrorRecord.InvocationInfo: null })
        {
            // The view of errors shows nothing of a script that ends too early.
            _host.UI.WriteErrorLine($"ParserError: {exception.Message}");
            return;
        }

        using PowerShell shell = PowerShell.Create(_runspace);
        PSObject error = PSObject.AsPSObject(exception.ErrorRecord);
        error.Properties.Add(new PSNoteProperty("writeErrorStream", true));
        shell.AddCommand("Out-Default").AddParameter("InputObject", error).Invoke();
    }

    private int LastExitCode() =>
        _runspace.SessionStateProxy.GetVariable("LASTEXITCODE") is int code ? code : DollarHook();

    private int DollarHook() => _runspace.SessionStateProxy.GetVariable("?") is false ? Failure : 0;

    private void OnCancel(object? sender, ConsoleCancelEventArgs args)
    {
        args.Cancel = true;
        _isStopped = true;
        _running?.BeginStop(null, null);
    }
}
