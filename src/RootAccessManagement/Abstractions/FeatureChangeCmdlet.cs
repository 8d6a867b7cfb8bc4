using System.Management.Automation;
using RootAccess.Core.Ports;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Settings;

namespace RootAccessManagement.Abstractions;

/// <summary>A cmdlet that turns one of the organization's switches on or off.</summary>
public abstract class FeatureChangeCmdlet : RootAccessCmdlet
{
    /// <summary>Answers the prompt with yes.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Why the change is made; a connection can demand it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Reason { get; set; }

    /// <summary>The ticket the change belongs to; a connection can demand it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Ticket { get; set; }

    internal override bool IsChanging => true;

    private RootFeatureSettings Settings => new(Organization);

    private string Target => Confirmation.Name(Organization.Connection);

    private string Record => Context(Reason, Ticket).Describe();

    /// <summary>Turns a feature on, and trusted access before it when it is off.</summary>
    private protected void Enable(string featureName, bool allowTrustedAccess) => OrTerminate(() =>
    {
        Confirmation confirmation = Begin();
        Answer answer = Answer.Yes;
        bool hasTrustedAccess = Await(Settings.IsTrustedAccessEnabledAsync);
        Settle(confirmation, null, hasTrustedAccess);
        if (!hasTrustedAccess)
        {
            answer = allowTrustedAccess ? EnableTrustedAccess(confirmation) : throw TrustedAccessDisabled();
        }

        if (answer != Answer.No && IsOn(confirmation, featureName) != true)
        {
            answer = confirmation.Ask(Target, $"Enable {featureName}", Record);
            if (answer == Answer.Yes)
            {
                Await(token => Settings.EnableAsync(featureName, Context(Reason, Ticket), token));
            }
        }

        return Write(confirmation);
    });

    /// <summary>Turns a feature off.</summary>
    private protected void Disable(string featureName) => OrTerminate(() =>
    {
        Confirmation confirmation = Begin();
        if (IsOn(confirmation, featureName) != false
            && confirmation.Ask(Target, $"Disable {featureName}", Record) == Answer.Yes)
        {
            Await(token => Settings.DisableAsync(featureName, Context(Reason, Ticket), token));
        }

        return Write(confirmation);
    });

    private Confirmation Begin() =>
        ChangeReason.Check(Organization.Guards, Reason, Ticket) is { } refusal
            ? throw refusal
            : new(this, Force);

    private Answer EnableTrustedAccess(Confirmation confirmation)
    {
        Answer answer = confirmation.Ask(
            Target, $"Enable trusted access for {RootFeatureSettings.ServicePrincipal}", Record);
        if (answer == Answer.Yes)
        {
            Await(async token =>
            {
                await Settings.EnableTrustedAccessAsync(Context(Reason, Ticket), token).ConfigureAwait(false);
                return true;
            });
        }

        return answer;
    }

    private bool? IsOn(Confirmation confirmation, string featureName)
    {
        OrgRootFeature row = Await(Settings.GetAsync).Row;
        bool? isOn = featureName == RootFeatureName.RootSessions ? row.RootSessions : row.RootCredentialManagement;
        if (isOn is { } known)
        {
            Settle(confirmation, featureName, known);
        }

        return isOn;
    }

    // What an interrupted run meant to do is settled by what was read anyway.
    private void Settle(Confirmation confirmation, string? featureName, bool isOn)
    {
        if (!confirmation.IsWhatIf
            && Await(_ => Settings.SettleAsync(featureName, isOn, Context(Reason, Ticket))) is { Length: > 0 } found)
        {
            WriteWarning(found);
        }
    }

    private bool Write(Confirmation confirmation)
    {
        if (confirmation.IsWhatIf)
        {
            return false;
        }

        RootFeatureReading reading = Await(Settings.GetAsync);
        WriteObject(reading.Row);
        foreach (RootAccessException error in reading.Errors)
        {
            WriteFailure(error);
        }

        return true;
    }

    private static RootAccessException TrustedAccessDisabled() =>
        new(
            ErrorIds.TrustedAccessDisabled,
            FailureCategory.InvalidOperation,
            $"Trusted access for {RootFeatureSettings.ServicePrincipal} is off, and -NoTrustedAccess keeps it so.")
        {
            RecommendedAction = "Leave -NoTrustedAccess out, or enable trusted access by other means first.",
        };
}
