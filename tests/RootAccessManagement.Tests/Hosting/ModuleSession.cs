using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

namespace RootAccessManagement.Tests.Hosting;

/// <summary>One runspace of a bare engine, with the built module imported as a user would.</summary>
internal sealed class ModuleSession : IDisposable
{
    private readonly Runspace _runspace;
    private Action? _stop;

    internal ModuleSession(bool import = true)
        : this(OfABareEngine, import)
    {
    }

    private ModuleSession(Func<ScriptedHost, Runspace> open, bool import)
    {
        _runspace = open(Host);
        _runspace.Open();
        if (import)
        {
            RunResult imported = Run("Import-Module $Manifest -ErrorAction Stop", new() { ["Manifest"] = Manifest });
            Assert.Empty(imported.Errors);
        }
    }

    /// <summary>The built module.</summary>
    internal static string Manifest { get; } =
        Path.Combine(RepositoryRoot(), "out", "RootAccessManagement", "RootAccessManagement.psd1");

    internal ScriptedHost Host { get; } = new();

    /// <summary>
    /// A session of which only the host is here, as in Enter-PSSession, Enter-PSHostProcess or a job: the engine is at
    /// the other end of a pipe. That it is this process's own makes no difference to either end. A process has one such
    /// pipe, for one session.
    /// </summary>
    internal static ModuleSession OverAPipe()
    {
        string pipe = $"{nameof(RootAccessManagement)}.{Guid.NewGuid():N}";
        RemoteSessionNamedPipeServer.CreateCustomNamedPipeServer(pipe);
        return new(host => RunspaceFactory.CreateRunspace(host, new NamedPipeConnectionInfo(pipe)), import: true);
    }

    /// <summary>Runs a script; variables are set first.</summary>
    internal RunResult Run(string script, Dictionary<string, object?>? variables = null)
    {
        foreach ((string name, object? value) in variables ?? [])
        {
            SetVariable(name, value);
        }

        using PowerShell shell = PowerShell.Create(_runspace);
        shell.AddScript(script);
        _stop = () => shell.BeginStop(callback: null, state: null);
        return ScriptRun.Execute(shell);
    }

    /// <summary>Stops what runs, as Ctrl+C does: from another thread, without waiting.</summary>
    internal void Stop() => _stop?.Invoke();

    /// <summary>Connects to a simulator over HTTP.</summary>
    internal ModuleSession Connect(SimulatedAws aws, string parameters = "")
    {
        RunResult connected = Run(
            "$null = Connect-RootAccess -EndpointUrl $Endpoint -AccessKey $Key -SecretKey $Secret -Region us-east-1 "
                + $"{(parameters.Contains("Journal", StringComparison.Ordinal) ? string.Empty : "-JournalPath $Journal ")}"
                + parameters,
            aws.Variables);
        Assert.Empty(connected.Errors);
        return this;
    }

    public void Dispose() => _runspace.Dispose();

    private void SetVariable(string name, object? value)
    {
        if (_runspace.ConnectionInfo is null)
        {
            _runspace.SessionStateProxy.SetVariable(name, value);
            return;
        }

        // The proxy of a remote runspace needs Set-Variable, which a bare engine does not have.
        using PowerShell shell = PowerShell.Create(_runspace);
        shell.AddScript("$ExecutionContext.SessionState.PSVariable.Set($args[0], $args[1])")
            .AddArgument(name).AddArgument(value).Invoke();
    }

    private static Runspace OfABareEngine(ScriptedHost host)
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.Variables.Add(new SessionStateVariableEntry("PSModuleAutoLoadingPreference", "None", string.Empty));
        return RunspaceFactory.CreateRunspace(host, state);
    }

    private static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RootAccess.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The repository was not found.");
    }
}
