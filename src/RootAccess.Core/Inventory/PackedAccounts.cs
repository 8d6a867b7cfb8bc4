using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RootAccess.Core.Models;

namespace RootAccess.Core.Inventory;

/// <summary>Accounts ordered by path and name, each made a row of when it is asked for.</summary>
internal sealed class PackedAccounts : IReadOnlyList<OrgMemberAccount>
{
    private static readonly RootAccessList<AccountTag> s_noTags = [];
    private readonly RootAccessConnection _connection;
    private readonly AccountTable _accounts;
    private readonly int[] _order;
    private readonly PackedTexts _texts;
    private readonly SharedTexts _shared;
    private readonly Dictionary<long, string> _otherArns;
    private readonly OrganizationalUnit?[] _units;
    private readonly HashSet<string> _delegates;

    /// <summary>Takes over what was collected.</summary>
    internal PackedAccounts(
        RootAccessConnection connection,
        AccountTable accounts,
        PackedTexts texts,
        SharedTexts shared,
        Dictionary<long, string> otherArns,
        OrganizationTree tree,
        ISet<string> delegates)
    {
        _connection = connection;
        _accounts = accounts;
        _texts = texts;
        _shared = shared;
        _otherArns = otherArns;
        _units = [.. shared.All.Select(tree.Find)];
        _delegates = new HashSet<string>(delegates, StringComparer.Ordinal);
        _order = [.. accounts.Positions];
        Array.Sort(_order, ComparePathAndName);
    }

    /// <inheritdoc/>
    public int Count => _order.Length;

    /// <inheritdoc/>
    public OrgMemberAccount this[int index] => ToRow(_accounts[_order[index]]);

    /// <inheritdoc/>
    public IEnumerator<OrgMemberAccount> GetEnumerator() =>
        _order.Select(position => ToRow(_accounts[position])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The ARN that AWS gives an account, as far as is known of AWS.</summary>
    internal static string UsualArn(RootAccessConnection connection, string accountId) =>
        $"arn:{connection.Partition}:organizations::{connection.ManagementAccountId}:account/"
            + $"{connection.OrganizationId}/{accountId}";

    internal OrgMemberAccount? Find(string accountId) =>
        AccountId.TryParse(accountId, out string id)
        && _accounts.Find(long.Parse(id, CultureInfo.InvariantCulture)) is >= 0 and int position
            ? ToRow(_accounts[position])
            : null;

    // Texts are made for each comparison and forgotten: kept, those of a large organization would take more than the
    // accounts.
    private int ComparePathAndName(int left, int right)
    {
        ref PackedAccount one = ref _accounts[left];
        ref PackedAccount other = ref _accounts[right];
        int order = StringComparer.OrdinalIgnoreCase.Compare(PathOf(one), PathOf(other));
        if (order == 0)
        {
            order = StringComparer.OrdinalIgnoreCase.Compare(_texts.Read(one.Name), _texts.Read(other.Name));
        }

        return order != 0 ? order : one.Number.CompareTo(other.Number);
    }

    private string PathOf(PackedAccount account) => UnitOf(account)?.Path ?? string.Empty;

    private OrganizationalUnit? UnitOf(PackedAccount account) => account.Parent < 0 ? null : _units[account.Parent];

    private OrgMemberAccount ToRow(PackedAccount account)
    {
        string id = account.Number.ToString("D12", CultureInfo.InvariantCulture);
        OrganizationalUnit? parent = UnitOf(account);
        return new OrgMemberAccount
        {
            OrganizationId = _connection.OrganizationId,
            AccountId = id,
            AccountName = _texts.Read(account.Name),
            Email = _texts.Read(account.Email),
            Arn = _otherArns.TryGetValue(account.Number, out string? arn) ? arn : UsualArn(_connection, id),
            State = _shared.Find(account.State) ?? string.Empty,
            JoinedMethod = _shared.Find(account.JoinedMethod),
            JoinedTimestamp =
                account.JoinedTicks == 0 ? null : new DateTimeOffset(account.JoinedTicks, TimeSpan.Zero),
            OrganizationalUnitId = parent?.OrganizationalUnitId ?? string.Empty,
            OrganizationalUnitPath = PathOf(account),
            IsManagementAccount = string.Equals(id, _connection.ManagementAccountId, StringComparison.Ordinal),
            IsDelegatedAdministrator = _delegates.Contains(id),
            Tags = s_noTags,
            IsSimulation = _connection.IsSimulation,
            IsCustomEndpoint = _connection.IsCustomEndpoint,
        };
    }
}
