using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using RootAccess.Core.Errors;
using RootAccess.Core.Inventory;
using RootAccess.Core.Models;
using RootAccessManagement.Abstractions;
using RootAccessManagement.Completion;

namespace RootAccessManagement.Commands;

/// <summary>Lists the accounts of the organization. Every filter given must match.</summary>
[Cmdlet(VerbsCommon.Get, "OrgMemberAccount", HelpUri = HelpUris.Accounts)]
[OutputType(typeof(OrgMemberAccount))]
public sealed class GetOrgMemberAccountCommand : RootAccessCmdlet
{
    private readonly List<string?> _named = [];

    /// <summary>The accounts; every account that passes the filters when nothing is named and nothing piped.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id", "Account ID")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [AccountIdTransformation]
    [ArgumentCompleter(typeof(AccountIdCompleter))]
    public string?[]? AccountId { get; set; }

    /// <summary>The organization the piped row came from; checked against the connection.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, DontShow = true)]
    public string? OrganizationId { get; set; }

    /// <summary>Wildcard patterns of the account's name.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AccountNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>
    /// Ids, or paths of names from below the root such as <c>Workloads/Prod</c>, with wildcards that never cross a
    /// slash. <c>/</c> is the root. Accounts below them need -Recurse.
    /// </summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(OrganizationalUnitCompleter))]
    public string[] OrganizationalUnit { get; set; } = [];

    /// <summary>Takes the accounts below the organizational units too.</summary>
    [Parameter]
    public SwitchParameter Recurse { get; set; }

    /// <summary>
    /// Wildcard patterns of the state; Active by default, <c>*</c> for all. Named accounts have no default.
    /// </summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ValidateAccountState]
    [ArgumentCompleter(typeof(AccountStateCompleter))]
    public string[]? State { get; set; }

    /// <summary>Tag keys and the wildcard pattern that each one's value must match.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public Hashtable? Tag { get; set; }

    /// <summary>Accounts to leave out.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AccountIdCompleter))]
    public string[] ExcludeAccountId { get; set; } = [];

    /// <summary>Takes the management account too.</summary>
    [Parameter]
    public SwitchParameter IncludeManagementAccount { get; set; }

    /// <summary>Reads the accounts' tags: one call an account that passed every other filter.</summary>
    [Parameter]
    public SwitchParameter IncludeTag { get; set; }

    /// <summary>The id of your own Write-Progress activity to show this cmdlet's progress under; -1 for none.</summary>
    [Parameter]
    [ValidateRange(-1, int.MaxValue)]
    public int ProgressParentId { get; set; } = -1;

    /// <inheritdoc/>
    protected override void BeginProcessing() => Display.ParentId = ProgressParentId;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (MyInvocation.ExpectingInput || MyInvocation.BoundParameters.ContainsKey(nameof(AccountId)))
        {
            CollectNamed();
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        bool isEveryAccountMeant =
            !MyInvocation.ExpectingInput && !MyInvocation.BoundParameters.ContainsKey(nameof(AccountId));
        if (!isEveryAccountMeant && _named.Count == 0)
        {
            return;
        }

        AccountInventory inventory = new(Organization);
        AccountQuery query = Query(isEveryAccountMeant ? null : _named);
        IEnumerable<AccountQueryItem> found = OrTerminate(() =>
            AwaitWithProgress((progress, token) => inventory.FindAsync(query, progress, token)));
        Display.Complete();
        Write(found);
        foreach (string unit in OrTerminate(() => Await(token => inventory.FindUnitsToRecurseAsync(query, token))))
        {
            WriteWarning($"No such account is directly in '{unit}', but some are below it: use -Recurse for them.");
        }

        foreach (KeyValuePair<string, int> unit in OrTerminate(() =>
            Await(token => inventory.FindUnitsOfOtherStatesAsync(query, token))))
        {
            WriteWarning(
                $"No such account in '{unit.Key}' is ACTIVE. Others that are there: {unit.Value}; -State * shows them.");
        }
    }

    private void CollectNamed()
    {
        string?[] given = AccountId is { Length: > 0 } ids ? ids : [null];
        for (int i = 0; i < given.Length; i++)
        {
            RootAccessException? unusable = RowOrigins.Check(Organization.Connection, given, i, OrganizationId)
                ?? RowOrigins.CheckMember(given, i);
            if (unusable is not null)
            {
                WriteFailure(unusable);
            }
            else
            {
                _named.Add(given[i]);
            }
        }
    }

    private AccountQuery Query(IReadOnlyList<string?>? named) => new()
    {
        AccountIds = named,
        Names = Name,
        OrganizationalUnits = OrganizationalUnit,
        Recurse = Recurse,
        States = State,
        Tags = (Tag?.Cast<DictionaryEntry>() ?? []).ToDictionary(
            entry => ToText(entry.Key), entry => ToText(entry.Value)),
        ExcludeAccountIds = ExcludeAccountId,
        IncludeManagementAccount = IncludeManagementAccount,
        IncludeTags = IncludeTag,
    };

    private void Write(IEnumerable<AccountQueryItem> items)
    {
        List<RootAccessException> errors = [];
        foreach (AccountQueryItem item in items)
        {
            if (item.Account is not null)
            {
                WriteObject(item.Account);
            }

            if (item.Error is not null)
            {
                errors.Add(item.Error);
            }
        }

        // Rows first: under -ErrorAction Stop the first error ends the pipeline.
        errors.ForEach(WriteFailure);
    }

    private static string ToText(object? value) =>
        LanguagePrimitives.ConvertTo(value, typeof(string), CultureInfo.InvariantCulture) as string ?? string.Empty;
}
