using System;
using System.Globalization;
using System.Management.Automation.Host;
using System.Reflection;

namespace RootAccess.Shell;

/// <summary>The host: a console that may be redirected.</summary>
internal sealed class ShellHost : PSHost
{
    private readonly ShellUserInterface _ui;

    internal ShellHost() => _ui = new(IsPlain);

    /// <summary>What <c>exit</c> asked for; null when it was not used.</summary>
    internal int? ExitCode { get; private set; }

    /// <summary>Whether colours would only be noise, or are not wanted (https://no-color.org).</summary>
    internal bool IsPlain { get; } =
        Console.IsOutputRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "RootAccess.Shell";

    public override PSHostUserInterface UI => _ui;

    public override Version Version => Assembly.GetExecutingAssembly().GetName().Version ?? new();

    public override void EnterNestedPrompt() =>
        throw new NotSupportedException("This shell runs one script and has no prompt.");

    public override void ExitNestedPrompt() =>
        throw new NotSupportedException("This shell runs one script and has no prompt.");

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;
}
