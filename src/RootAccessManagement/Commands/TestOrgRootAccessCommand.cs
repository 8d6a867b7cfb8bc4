using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Preflight;
using RootAccessManagement.Abstractions;
using RootAccessManagement.Completion;
using RootAccessManagement.Connecting;

namespace RootAccessManagement.Commands;

/// <summary>
/// Checks everything that centralized root access needs, and changes nothing. When the last Connect-RootAccess failed,
/// it tells why, and looks at a caller whom AWS knows. One root session is opened, for the audit of one account.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "OrgRootAccess", HelpUri = HelpUris.CentralRootAccess)]
[OutputType(typeof(RootAccessCheck), typeof(bool))]
public sealed class TestOrgRootAccessCommand : RootAccessCmdlet
{
    /// <summary>Returns true when no check failed, and false otherwise, instead of the checks.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>
    /// The account whose audit is tried. When left out, the active member with the lowest id that is not on the
    /// connection's list of protected accounts; a delegated administrator only where there is no other.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AccountIdCompleter))]
    public string? SampleAccountId { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        IReadOnlyList<RootAccessCheck> checks = OrTerminate(Check);
        if (Quiet)
        {
            WriteObject(checks.All(check => check.Status != RootAccessCheckStatus.Failed));
        }
        else
        {
            WriteObject(checks, enumerateCollection: true);
        }
    }

    private IReadOnlyList<RootAccessCheck> Check()
    {
        string? sample = SampleAccountId is null || RootAccess.Core.Inventory.AccountId.TryParse(SampleAccountId, out _)
            ? SampleAccountId?.Trim()
            : throw RootAccess.Core.Inventory.AccountId.Invalid(SampleAccountId);
        try
        {
            PreflightTarget target = FindTarget();
            return Await(token => RootAccessPreflight.RunAsync(target, sample, token));
        }
        catch (RootAccessException failure) when (failure.ErrorId != ErrorIds.NotConnected)
        {
            // Nothing can be called, which is what this cmdlet is there to tell.
            return RootAccessPreflight.Unreachable(failure);
        }
    }

    private PreflightTarget FindTarget()
    {
        if (Connection is null && LiveConnections.Current is { Organization: null, Refused: { } refused })
        {
            return refused;
        }

        if (Connection is null
            && LiveConnections.Current is { Organization: null, IsDisconnected: true, Failure: { } failure })
        {
            throw failure;
        }

        try
        {
            return PreflightTarget.Of(ResolveConnection());
        }
        catch (RootAccessException) when (Connection is null && LiveConnections.Current.Refused is not null)
        {
            // The attempt to connect just now was refused.
            return LiveConnections.Current.Refused!;
        }
    }
}
