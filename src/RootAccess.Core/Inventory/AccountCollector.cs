using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Inventory;

/// <summary>Takes accounts as AWS lists them, and keeps them packed.</summary>
internal sealed class AccountCollector
{
    private readonly RootAccessConnection _connection;
    private readonly AccountTable _accounts = new();
    private readonly PackedTexts _texts = new();
    private readonly SharedTexts _shared = new();
    private readonly Dictionary<long, string> _otherArns = [];

    internal AccountCollector(RootAccessConnection connection) => _connection = connection;

    /// <summary>
    /// Takes one account. It can come on two pages when the organization changes while it is read; the last one counts.
    /// </summary>
    internal void Add(AccountDescription account)
    {
        if (!AccountId.TryParse(account.AccountId, out string id))
        {
            throw new RootAccessException(
                ErrorIds.UnexpectedResponse,
                FailureCategory.ProtocolError,
                $"AWS Organizations lists an account with the id '{account.AccountId}', which is none.");
        }

        PackedAccount packed = Pack(account, long.Parse(id, CultureInfo.InvariantCulture));
        if (!string.Equals(account.Arn, PackedAccounts.UsualArn(_connection, id), StringComparison.Ordinal))
        {
            _otherArns[packed.Number] = account.Arn;
        }

        _accounts.Add(packed);
    }

    /// <summary>Whether the parent of every account is in the tree.</summary>
    internal bool ArePlaced(OrganizationTree tree)
    {
        HashSet<int> known = [];
        for (int i = 0; i < _shared.All.Count; i++)
        {
            if (tree.Find(_shared.All[i]) is not null)
            {
                known.Add(i);
            }
        }

        return _accounts.Positions.All(position => known.Contains(_accounts[position].Parent));
    }

    /// <summary>Says where an account is; one that was not listed is left out.</summary>
    internal void Place(string accountId, OrganizationalUnit parent)
    {
        if (long.TryParse(accountId, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            && _accounts.Find(number) is >= 0 and int position)
        {
            _accounts[position].Parent = _shared.IndexOf(parent.OrganizationalUnitId);
        }
    }

    /// <summary>Everything that was taken, ordered by path and name.</summary>
    internal PackedAccounts ToAccounts(OrganizationTree tree, ISet<string> delegates) => new(
        _connection, _accounts, _texts, _shared, _otherArns, tree, delegates);

    private PackedAccount Pack(AccountDescription account, long number) => new()
    {
        Number = number,
        Name = _texts.Add(account.Name),
        Email = _texts.Add(account.Email),
        Parent = _shared.IndexOf(AccountPlacement.ParentIdFromPath(account, _connection.OrganizationId)),
        State = _shared.IndexOf(account.State),
        JoinedMethod = _shared.IndexOf(account.JoinedMethod),
        JoinedTicks = account.JoinedTimestamp?.UtcTicks ?? 0,
    };
}
