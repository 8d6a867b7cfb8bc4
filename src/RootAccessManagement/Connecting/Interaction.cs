using System;
using System.Management.Automation.Host;

namespace RootAccessManagement.Connecting;

/// <summary>Knows how hosts say that they cannot ask anybody.</summary>
internal static class Interaction
{
    /// <summary>
    /// Whether a prompt failed because nobody is there: with -NonInteractive the console host answers invalid
    /// operation, at the end of redirected input a null reference; hosts without prompts answer host error, not
    /// implemented or not supported.
    /// </summary>
    internal static bool IsRefusal(Exception exception) =>
        exception is HostException or InvalidOperationException or NullReferenceException
            or NotImplementedException or NotSupportedException;
}
