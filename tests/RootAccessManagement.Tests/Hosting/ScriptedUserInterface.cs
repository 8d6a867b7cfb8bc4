using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace RootAccessManagement.Tests.Hosting;

/// <summary>The user interface of <see cref="ScriptedHost"/>.</summary>
internal sealed class ScriptedUserInterface(ScriptedHost host) : PSHostUserInterface
{
    public override PSHostRawUserInterface RawUI => null!;

    public override void Write(string value) => host.Lines.Enqueue(value);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) =>
        host.Lines.Enqueue(value);

    public override void WriteLine(string value) => host.Lines.Enqueue(value);

    public override void WriteErrorLine(string value) => host.Lines.Enqueue(value);

    public override void WriteDebugLine(string message) => host.Lines.Enqueue(message);

    public override void WriteVerboseLine(string message) => host.Lines.Enqueue(message);

    public override void WriteWarningLine(string message) => host.Warnings.Enqueue(message);

    public override void WriteProgress(long sourceId, ProgressRecord record) => host.Lines.Enqueue(record.ToString());

    public override string ReadLine() => host.Answer(nameof(ReadLine));

    public override SecureString ReadLineAsSecureString() => throw new NotSupportedException();

    public override Dictionary<string, PSObject> Prompt(
        string caption, string message, Collection<FieldDescription> descriptions) => throw new HostException();

    public override int PromptForChoice(
        string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        if (choices.Count == 0)
        {
            // As the console host does: whether anybody is there comes before what is asked.
            throw host.Answers.Count == 0
                ? new HostException("Nobody is here to be asked.")
                : new ArgumentException("There is nothing to choose from.", nameof(choices));
        }

        string answer = host.Answer(message);
        List<string> labels = choices
            .Select(choice => choice.Label.Replace("&", string.Empty, StringComparison.Ordinal)).ToList();
        int index = labels.IndexOf(answer);
        return index >= 0
            ? index
            : throw new InvalidOperationException($"'{answer}' is none of: {string.Join(", ", labels)}.");
    }

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName) => throw new HostException();

    public override PSCredential PromptForCredential(
        string caption,
        string message,
        string userName,
        string targetName,
        PSCredentialTypes allowedCredentialTypes,
        PSCredentialUIOptions options) => throw new HostException();
}
