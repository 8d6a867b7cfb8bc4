using System.Management.Automation;
using RootAccess.Core.Tasks;
using RootAccessManagement.Completion;

namespace RootAccessManagement.Abstractions;

/// <summary>A cmdlet that opens root sessions for a task.</summary>
/// <typeparam name="TRow">The row it writes for an account.</typeparam>
public abstract class RootTaskCmdlet<TRow> : AccountCmdlet<TRow>
    where TRow : class
{
    private Confirmation? _confirmation;

    private protected RootTaskCmdlet()
    {
    }

    /// <summary>The accounts: ids, or objects that carry one. Nothing never means everything.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id", "Account ID")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [AccountIdTransformation]
    [ArgumentCompleter(typeof(AccountIdCompleter))]
    public override string?[]? AccountId { get; set; }

    /// <summary>One of AWS's root tasks; Get-RootTask lists them, and what to do instead of others.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(OfferedRootTaskCompleter))]
    public string Task { get; set; } = string.Empty;

    /// <summary>Answers the prompts with yes; it overrides no other rule.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Why it is done; a connection can demand it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Reason { get; set; }

    /// <summary>The ticket it belongs to; a connection can demand it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Ticket { get; set; }

    internal override bool IsChanging => true;

    private protected Confirmation Confirmation => _confirmation ??= new(this, Force);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Task = OrTerminate(() => RootTaskCatalog.Require(Task));
    }
}
