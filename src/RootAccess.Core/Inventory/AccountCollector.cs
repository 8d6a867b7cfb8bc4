using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Inventory;

/// <summary>Takes accounts as AWS lists them, and keeps them packed.</summary>
internal sealed class AccountCollector
{
    private readonly RootAccessConnection _connection;
    private readonly List<PackedAccount> _accounts = [];
    private readonly Dictionary<long, int> _positions = [];
    private readonly Dictionary<long, string> _otherArns = [];
    private readonly SharedTexts _texts = new();

    internal AccountCollector(RootAccessConnection connection) => _connection = connection;

    /// <summary>Takes one account; of one that comes twice, the last counts.</summary>
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

        // An account can come on two pages when the organization changes while it is read.
        if (_positions.TryGetValue(packed.Number, out int position))
        {
            _accounts[position] = packed;
        }
        else
        {
            _positions.Add(packed.Number, _accounts.Count);
            _accounts.Add(packed);
        }
    }

    /// <summary>Whether the parent of every account is in the tree.</summary>
    internal bool ArePlaced(OrganizationTree tree)
    {
        HashSet<int> known = [];
        for (int i = 0; i < _texts.All.Count; i++)
        {
            if (tree.Find(_texts.All[i]) is not null)
            {
                known.Add(i);
            }
        }

        return _accounts.TrueForAll(account => known.Contains(account.Parent));
    }

    /// <summary>Says where an account is; one that was not listed is left out.</summary>
    internal void Place(string accountId, OrganizationalUnit parent)
    {
        if (long.TryParse(accountId, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            && _positions.TryGetValue(number, out int position))
        {
            PackedAccount account = _accounts[position];
            account.Parent = _texts.IndexOf(parent.OrganizationalUnitId);
            _accounts[position] = account;
        }
    }

    /// <summary>Everything that was taken, ordered by path and name.</summary>
    internal PackedAccounts ToAccounts(OrganizationTree tree, ISet<string> delegates) => new(
        _connection, _accounts, _positions, _otherArns, _texts, tree, delegates);

    private PackedAccount Pack(AccountDescription account, long number)
    {
        byte[] text = new byte[Encoding.UTF8.GetByteCount(account.Name) + Encoding.UTF8.GetByteCount(account.Email)];
        int nameLength = Encoding.UTF8.GetBytes(account.Name, 0, account.Name.Length, text, 0);
        Encoding.UTF8.GetBytes(account.Email, 0, account.Email.Length, text, nameLength);
        return new PackedAccount
        {
            Number = number,
            Text = text,
            NameLength = nameLength,
            Parent = _texts.IndexOf(AccountPlacement.ParentIdFromPath(account, _connection.OrganizationId)),
            State = _texts.IndexOf(account.State),
            JoinedMethod = _texts.IndexOf(account.JoinedMethod),
            JoinedTicks = account.JoinedTimestamp?.UtcTicks ?? 0,
        };
    }
}
