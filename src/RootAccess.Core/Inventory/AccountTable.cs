using System;
using System.Collections.Generic;

namespace RootAccess.Core.Inventory;

/// <summary>Packed accounts in the order they came, and the way from an id to its account.</summary>
internal sealed class AccountTable
{
    private readonly ChunkedList<PackedAccount> _accounts = new();
    private int[]? _positions;

    /// <summary>Where the accounts are, in the order of their ids; of one that came twice, the last counts.</summary>
    internal IReadOnlyList<int> Positions => _positions ??= SortPositions();

    internal ref PackedAccount this[int position] => ref _accounts[position];

    internal void Add(PackedAccount account)
    {
        _accounts.Add(account);
        _positions = null;
    }

    /// <summary>Where an account is; negative when it is not there.</summary>
    internal int Find(long number)
    {
        IReadOnlyList<int> positions = Positions;
        int low = 0;
        int high = positions.Count - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) / 2);
            int order = _accounts[positions[middle]].Number.CompareTo(number);
            if (order == 0)
            {
                return positions[middle];
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }

    private int[] SortPositions()
    {
        int[] all = new int[_accounts.Count];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = i;
        }

        Array.Sort(all, CompareById);
        int count = 0;
        for (int i = 0; i < all.Length; i++)
        {
            bool isLast = i == all.Length - 1 || _accounts[all[i]].Number != _accounts[all[i + 1]].Number;
            if (isLast)
            {
                all[count++] = all[i];
            }
        }

        Array.Resize(ref all, count);
        return all;
    }

    private int CompareById(int left, int right)
    {
        int order = _accounts[left].Number.CompareTo(_accounts[right].Number);
        return order != 0 ? order : left.CompareTo(right);
    }
}
