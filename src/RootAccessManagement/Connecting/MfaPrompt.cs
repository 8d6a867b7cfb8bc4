using System;
using System.Management.Automation;
using System.Management.Automation.Host;
using RootAccess.Core.Errors;

namespace RootAccessManagement.Connecting;

/// <summary>Asks the person at the prompt for an MFA code, on the pipeline thread.</summary>
internal sealed class MfaPrompt(PSHost host, string? tokenCode)
{
    private bool _isGivenCodeUsed;

    /// <summary>
    /// Answers with the code for a device; a code is good for one use, so the given one is used once.
    /// </summary>
    internal string Ask(string serialNumber)
    {
        if (tokenCode is not null && !_isGivenCodeUsed)
        {
            _isGivenCodeUsed = true;
            return tokenCode;
        }

        string? answer = ReadLine($"MFA code for {serialNumber}: ", serialNumber);
        return string.IsNullOrWhiteSpace(answer) ? throw Required(serialNumber, null) : answer!.Trim();
    }

    private string? ReadLine(string question, string serialNumber)
    {
        try
        {
            host.UI.Write(question);
            return host.UI.ReadLine();
        }
        catch (Exception exception) when (exception is PipelineStoppedException or FlowControlException)
        {
            throw;
        }
        catch (Exception exception) when (Interaction.IsRefusal(exception))
        {
            throw Required(serialNumber, exception);
        }
    }

    private static RootAccessException Required(string serialNumber, Exception? cause) =>
        new(
            ErrorIds.MfaTokenRequired,
            FailureCategory.AuthenticationError,
            $"The credentials need a code of the MFA device '{serialNumber}', and nobody can be asked here.",
            cause)
        {
            RecommendedAction = "Run Connect-RootAccess with -TokenCode, or in an interactive session.",
        };
}
