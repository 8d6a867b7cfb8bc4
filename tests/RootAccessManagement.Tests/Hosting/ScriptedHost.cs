using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation.Host;

namespace RootAccessManagement.Tests.Hosting;

/// <summary>A host that answers prompts from a script, and keeps every line it is given.</summary>
internal sealed class ScriptedHost : PSHost
{
    private readonly ScriptedUserInterface _ui;

    internal ScriptedHost() => _ui = new(this);

    /// <summary>
    /// Labels such as <c>Yes</c> or <c>No to All</c>, or lines to be typed; without any, nobody is there.
    /// </summary>
    internal Queue<string> Answers { get; } = new();

    /// <summary>Runs while a prompt is open, before it is answered.</summary>
    internal Action? WhilePrompting { get; set; }

    internal ConcurrentQueue<string> Prompts { get; } = new();

    internal ConcurrentQueue<string> Lines { get; } = new();

    internal ConcurrentQueue<string> Warnings { get; } = new();

    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => nameof(ScriptedHost);

    public override PSHostUserInterface UI => _ui;

    public override Version Version { get; } = new(1, 0);

    public override void EnterNestedPrompt() => throw new NotSupportedException();

    public override void ExitNestedPrompt() => throw new NotSupportedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode)
    {
    }

    internal string Answer(string prompt)
    {
        Prompts.Enqueue(prompt);
        WhilePrompting?.Invoke();
        return Answers.TryDequeue(out string? answer)
            ? answer
            : throw new HostException("Nobody is here to be asked.");
    }
}
