using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Internal;
using System.Security;

namespace RootAccess.Shell;

/// <summary>Output, errors and prompts on the console. With redirected input nobody can be asked.</summary>
internal sealed class ShellUserInterface(bool isPlain) : PSHostUserInterface
{
    public override PSHostRawUserInterface RawUI { get; } = new ShellRawUserInterface();

    public override bool SupportsVirtualTerminal => !isPlain;

    public override void Write(string value) => Console.Out.Write(Render(value));

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) =>
        Console.Out.Write(Render(value));

    public override void WriteLine(string value) => Console.Out.WriteLine(Render(value));

    public override void WriteErrorLine(string value) => Console.Error.WriteLine(Render(value));

    public override void WriteWarningLine(string message) => WriteLine($"WARNING: {message}");

    public override void WriteVerboseLine(string message) => WriteLine($"VERBOSE: {message}");

    public override void WriteDebugLine(string message) => WriteLine($"DEBUG: {message}");

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        // A bar that redraws itself needs more of a terminal than this shell assumes.
    }

    public override string ReadLine() => Ask();

    public override SecureString ReadLineAsSecureString()
    {
        SecureString secret = new();
        foreach (char character in Ask())
        {
            secret.AppendChar(character);
        }

        return secret;
    }

    public override Dictionary<string, PSObject> Prompt(
        string caption, string message, Collection<FieldDescription> descriptions)
    {
        Introduce(caption, message);
        Dictionary<string, PSObject> answers = [];
        foreach (FieldDescription field in descriptions)
        {
            Write($"{field.Name}: ");
            answers[field.Name] = PSObject.AsPSObject(Ask());
        }

        return answers;
    }

    public override int PromptForChoice(
        string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        RequireSomebody();
        Introduce(caption, message);
        while (true)
        {
            Write(string.Join("  ", choices.Select(Label)) + Default(choices, defaultChoice) + ": ");
            string answer = Ask().Trim();
            int choice = answer.Length == 0 ? defaultChoice : Find(choices, answer);
            if (choice >= 0)
            {
                return choice;
            }
        }
    }

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName) =>
        throw new NotSupportedException("This shell does not ask for credentials; use a profile.");

    public override PSCredential PromptForCredential(
        string caption,
        string message,
        string userName,
        string targetName,
        PSCredentialTypes allowedCredentialTypes,
        PSCredentialUIOptions options) =>
        PromptForCredential(caption, message, userName, targetName);

    private string Render(string text) =>
        new StringDecorated(text).ToString(isPlain ? OutputRendering.PlainText : OutputRendering.Ansi);

    private void Introduce(string caption, string message)
    {
        RequireSomebody();
        WriteLine(caption);
        WriteLine(message);
    }

    private static string Ask()
    {
        RequireSomebody();
        return Console.In.ReadLine() ?? throw new HostException("The input ended while an answer was awaited.");
    }

    private static void RequireSomebody()
    {
        if (Console.IsInputRedirected)
        {
            throw new HostException("The input is redirected, so nobody can be asked.");
        }
    }

    private static string HotKey(ChoiceDescription choice)
    {
        int ampersand = choice.Label.IndexOf('&', StringComparison.Ordinal);
        return ampersand < 0 || ampersand + 1 == choice.Label.Length
            ? choice.Label
            : choice.Label[ampersand + 1].ToString();
    }

    private static string Label(ChoiceDescription choice) =>
        $"[{HotKey(choice)}] {choice.Label.Replace("&", string.Empty, StringComparison.Ordinal)}";

    private static string Default(Collection<ChoiceDescription> choices, int choice) =>
        choice < 0 ? string.Empty : $" (default is \"{HotKey(choices[choice])}\")";

    private static int Find(Collection<ChoiceDescription> choices, string answer)
    {
        for (int index = 0; index < choices.Count; index++)
        {
            if (string.Equals(HotKey(choices[index]), answer, StringComparison.OrdinalIgnoreCase)
                || string.Equals(
                    choices[index].Label.Replace("&", string.Empty, StringComparison.Ordinal),
                    answer,
                    StringComparison.OrdinalIgnoreCase))
            {
                return index;
            }
        }

        return -1;
    }
}
