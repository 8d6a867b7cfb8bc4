using System.Management.Automation;
using RootAccess.Core.Connections;

namespace RootAccessManagement.Abstractions;

/// <summary>
/// Tells at the end of a run where its journal ends. The chain in the file shows edits; only a head that is kept
/// elsewhere, as in a transcript or a job's log, shows that the end was cut off.
/// </summary>
internal sealed class JournalNote(PSCmdlet cmdlet)
{
    private const string Tag = "RootAccessJournal";

    private long? _before;

    /// <summary>Remembers how far the journal was.</summary>
    internal void Begin(ConnectedOrganization organization) => _before = organization.Journal.Written;

    /// <summary>Tells on the information stream, and what kept an outcome from being recorded as an error.</summary>
    internal void Tell(ConnectedOrganization? organization)
    {
        if (Describe(organization) is { } note)
        {
            // The host shows it whatever the preference is, as it does with Write-Host.
            cmdlet.WriteInformation(new HostInformationMessage { Message = note }, ["PSHOST", Tag]);
        }

        if (organization?.Journal.TakeUntoldFailure() is { } failure)
        {
            cmdlet.WriteError(Failures.ToErrorRecord(failure, cmdlet.MyInvocation.MyCommand.Name));
        }

        _before = null;
    }

    /// <summary>Tells the host alone, where the run was ended and nothing can be written any more.</summary>
    internal void TellHost(ConnectedOrganization? organization)
    {
        if (Describe(organization) is { } note)
        {
            cmdlet.Host?.UI?.WriteLine(note);
        }

        _before = null;
    }

    private string? Describe(ConnectedOrganization? organization) =>
        organization is { Journal: { Head: { } head } journal } && journal.Written > _before
            ? $"Journal {journal.Path} ends with {head}"
            : null;
}
