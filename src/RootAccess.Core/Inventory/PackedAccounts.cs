using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using RootAccess.Core.Models;

namespace RootAccess.Core.Inventory;

/// <summary>Accounts ordered by path and name, each made a row of when it is asked for.</summary>
internal sealed class PackedAccounts : IReadOnlyList<OrgMemberAccount>
{
    private static readonly RootAccessList<AccountTag> s_noTags = [];
    private readonly RootAccessConnection _connection;
    private readonly PackedAccount[] _accounts;
    private readonly Dictionary<long, int> _positions;
    private readonly Dictionary<long, string> _otherArns;
    private readonly SharedTexts _texts;
    private readonly OrganizationalUnit?[] _units;
    private readonly HashSet<string> _delegates;

    /// <summary>Takes over what was collected.</summary>
    internal PackedAccounts(
        RootAccessConnection connection,
        IEnumerable<PackedAccount> accounts,
        Dictionary<long, int> positions,
        Dictionary<long, string> otherArns,
        SharedTexts texts,
        OrganizationTree tree,
        ISet<string> delegates)
    {
        _connection = connection;
        _positions = positions;
        _otherArns = otherArns;
        _texts = texts;
        _units = [.. texts.All.Select(tree.Find)];
        _delegates = new HashSet<string>(delegates, StringComparer.Ordinal);
        _accounts =
        [
            .. accounts
                .OrderBy(PathOf, StringComparer.OrdinalIgnoreCase)
                .ThenBy(NameOf, StringComparer.OrdinalIgnoreCase)
                .ThenBy(account => account.Number),
        ];
        for (int i = 0; i < _accounts.Length; i++)
        {
            _positions[_accounts[i].Number] = i;
        }
    }

    /// <inheritdoc/>
    public int Count => _accounts.Length;

    /// <inheritdoc/>
    public OrgMemberAccount this[int index] => ToRow(_accounts[index]);

    /// <inheritdoc/>
    public IEnumerator<OrgMemberAccount> GetEnumerator() => _accounts.Select(ToRow).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The ARN that AWS gives an account, as far as is known of AWS.</summary>
    internal static string UsualArn(RootAccessConnection connection, string accountId) =>
        $"arn:{connection.Partition}:organizations::{connection.ManagementAccountId}:account/"
            + $"{connection.OrganizationId}/{accountId}";

    internal OrgMemberAccount? Find(string accountId) =>
        AccountId.TryParse(accountId, out string id)
        && _positions.TryGetValue(long.Parse(id, CultureInfo.InvariantCulture), out int position)
            ? this[position]
            : null;

    private static string NameOf(PackedAccount account) =>
        Encoding.UTF8.GetString(account.Text, 0, account.NameLength);

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
            AccountName = NameOf(account),
            Email = Encoding.UTF8.GetString(
                account.Text, account.NameLength, account.Text.Length - account.NameLength),
            Arn = _otherArns.TryGetValue(account.Number, out string? arn) ? arn : UsualArn(_connection, id),
            State = _texts.Find(account.State) ?? string.Empty,
            JoinedMethod = _texts.Find(account.JoinedMethod),
            JoinedTimestamp =
                account.JoinedTicks == 0 ? null : new DateTimeOffset(account.JoinedTicks, TimeSpan.Zero),
            OrganizationalUnitId = parent?.OrganizationalUnitId ?? string.Empty,
            OrganizationalUnitPath = parent?.Path ?? string.Empty,
            IsManagementAccount = string.Equals(id, _connection.ManagementAccountId, StringComparison.Ordinal),
            IsDelegatedAdministrator = _delegates.Contains(id),
            Tags = s_noTags,
            IsSimulation = _connection.IsSimulation,
            IsCustomEndpoint = _connection.IsCustomEndpoint,
        };
    }
}
