using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccessManagement.Connecting;

namespace RootAccessManagement.Abstractions;

/// <summary>
/// The precedence of every changing cmdlet: -WhatIf or its preference beats an explicit -Confirm, which beats -Force.
/// </summary>
internal sealed class Confirmation(PSCmdlet cmdlet, bool force)
{
    /// <summary>Whether nothing is to be done but told.</summary>
    internal bool IsWhatIf => IsWhatIfOf(cmdlet);

    /// <summary>Whether a cmdlet is not to do anything but tell.</summary>
    internal static bool IsWhatIfOf(PSCmdlet cmdlet) => Switch(cmdlet, "WhatIf")
        ?? LanguagePrimitives.IsTrue(cmdlet.GetVariableValue("WhatIfPreference"));

    /// <summary>Asks whether to go on, or tells what would be done; a transcript of -Verbose has the reason.</summary>
    /// <param name="target">What is changed.</param>
    /// <param name="action">The change.</param>
    /// <param name="record">The reason and ticket as <see cref="ChangeReason.Describe"/> words them.</param>
    /// <exception cref="RootAccessException">Nobody can be asked.</exception>
    internal Answer Ask(string target, string action, string record = "")
    {
        bool isForced = force && !IsWhatIf && Switch("Confirm") != true;
        Answer answer = isForced ? Answer.Yes : Decide(target, action);
        if (answer == Answer.Yes && (isForced || record.Length > 0))
        {
            cmdlet.WriteVerbose($"{action}: {target}{(record.Length > 0 ? $". {record}" : string.Empty)}");
        }

        return answer;
    }

    private Answer Decide(string target, string action)
    {
        if (IsWhatIf)
        {
            cmdlet.ShouldProcess(target, action);
            return Answer.WhatIf;
        }

        try
        {
            return cmdlet.ShouldProcess(target, action) ? Answer.Yes : Answer.No;
        }
        catch (Exception exception) when (exception is PipelineStoppedException or FlowControlException)
        {
            throw;
        }
        catch (Exception exception) when (Interaction.IsRefusal(exception))
        {
            throw ConfirmationRequired(target, action, exception);
        }
    }

    /// <summary>
    /// Makes sure that <see cref="Ask"/> has somebody to ask, or needs nobody, for work that comes before the question.
    /// </summary>
    /// <exception cref="RootAccessException">Nobody can be asked.</exception>
    internal void RequireSomebody(string target, string action)
    {
        if (WillPrompt && Interaction.FindRefusal(cmdlet.Host) is { } refusal)
        {
            throw ConfirmationRequired(target, action, refusal);
        }
    }

    /// <summary>An account as prompts name it.</summary>
    internal static string Name(RootAccessConnection connection, string accountId, string accountName) =>
        $"account {accountId} ({accountName}) of {Name(connection)}";

    /// <summary>Accounts as prompts name them together.</summary>
    internal static string Name(RootAccessConnection connection, IReadOnlyList<OrgMemberAccount> accounts) =>
        accounts.Count == 1
            ? Name(connection, accounts[0].AccountId, accounts[0].AccountName)
            : $"{accounts.Count} accounts of {Name(connection)}: "
                + string.Join(", ", accounts.Select(account => $"{account.AccountId} ({account.AccountName})"));

    /// <summary>An organization as prompts name it.</summary>
    internal static string Name(RootAccessConnection connection) =>
        $"organization {connection.OrganizationId}{Mark(connection)}";

    private static string Mark(RootAccessConnection connection)
    {
        if (connection.IsSimulation)
        {
            return " (SIMULATION)";
        }

        return connection.IsCustomEndpoint ? " (CUSTOM ENDPOINT)" : string.Empty;
    }

    // Every changing cmdlet that looks before it asks has the highest impact: only None lets it pass unasked.
    private bool WillPrompt => !IsWhatIf && (Switch("Confirm") ?? (!force && IsAsking(
        cmdlet.GetVariableValue("ConfirmPreference"))));

    private static bool IsAsking(object? preference) =>
        !LanguagePrimitives.TryConvertTo(preference, out ConfirmImpact impact) || impact != ConfirmImpact.None;

    private bool? Switch(string name) => Switch(cmdlet, name);

    private static bool? Switch(PSCmdlet cmdlet, string name) =>
        cmdlet.MyInvocation.BoundParameters.TryGetValue(name, out object? value)
            ? LanguagePrimitives.IsTrue(value)
            : null;

    private static RootAccessException ConfirmationRequired(string target, string action, Exception cause) =>
        new(
            ErrorIds.ConfirmationRequired,
            FailureCategory.InvalidOperation,
            $"'{action}' needs an answer, and this session cannot ask for it. Nothing was changed there: {target}.",
            cause)
        {
            RecommendedAction = "Look with -WhatIf first, then give -Force where nobody can be asked.",
        };
}
