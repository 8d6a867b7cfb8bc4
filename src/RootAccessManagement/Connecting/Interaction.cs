using System;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace RootAccessManagement.Connecting;

/// <summary>Knows how hosts say that they cannot ask anybody.</summary>
internal static class Interaction
{
    private const string ConsoleHost = "ConsoleHost";

    /// <summary>
    /// Whether a prompt failed because nobody is there: with -NonInteractive the console host answers invalid
    /// operation, at the end of redirected input a null reference; hosts without prompts answer host error, not
    /// implemented or not supported. What the host at the other end of a remote session or job answers comes as a
    /// remote exception, whichever it is.
    /// </summary>
    internal static bool IsRefusal(Exception exception) =>
        exception is HostException or InvalidOperationException or NullReferenceException
            or NotImplementedException or NotSupportedException or RemoteException;

    /// <summary>Why nobody can be asked, found out without a prompt; null when somebody may be there.</summary>
    internal static Exception? FindRefusal(PSHost host)
    {
        try
        {
            // There is no prompt without choices: a host that can ask refuses the argument, another the prompt.
            host.UI.PromptForChoice(string.Empty, string.Empty, [], defaultChoice: -1);
        }
        catch (Exception exception) when (IsArgument(exception))
        {
            return IsInputOver(host) ? new HostException("The input is at its end.") : null;
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            return exception;
        }

        return null;
    }

    private static bool IsArgument(Exception exception) => exception is ArgumentException
        || (exception is RemoteException { SerializedRemoteException: { } remote }
            && remote.TypeNames.Contains("Deserialized." + typeof(ArgumentException).FullName));

    // The console host finds this out only in the middle of a prompt.
    private static bool IsInputOver(PSHost host) =>
        host.Name == ConsoleHost && Console.IsInputRedirected && Console.In.Peek() < 0;
}
