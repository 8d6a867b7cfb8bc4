using System;
using System.Management.Automation.Host;

namespace RootAccessManagement.Connecting;

/// <summary>Knows how hosts say that they cannot ask anybody.</summary>
internal static class Interaction
{
    private const string ConsoleHost = "ConsoleHost";

    /// <summary>
    /// Whether a prompt failed because nobody is there: with -NonInteractive the console host answers invalid
    /// operation, at the end of redirected input a null reference; hosts without prompts answer host error, not
    /// implemented or not supported.
    /// </summary>
    internal static bool IsRefusal(Exception exception) =>
        exception is HostException or InvalidOperationException or NullReferenceException
            or NotImplementedException or NotSupportedException;

    /// <summary>Why nobody can be asked, found out without a prompt; null when somebody may be there.</summary>
    internal static Exception? FindRefusal(PSHost host)
    {
        try
        {
            // There is no prompt without choices: a host that can ask refuses the argument, another the prompt.
            host.UI.PromptForChoice(string.Empty, string.Empty, [], defaultChoice: -1);
        }
        catch (ArgumentException)
        {
            return IsInputOver(host) ? new HostException("The input is at its end.") : null;
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            return exception;
        }

        return null;
    }

    // The console host finds this out only in the middle of a prompt.
    private static bool IsInputOver(PSHost host) =>
        host.Name == ConsoleHost && Console.IsInputRedirected && Console.In.Peek() < 0;
}
