namespace RootAccess.Core.Inventory;

/// <summary>
/// An account in about a hundred bytes, its texts included, a fifth of what its row takes: an organization may have
/// tens of thousands, and the directory keeps them all.
/// </summary>
internal struct PackedAccount
{
    /// <summary>The id as a number.</summary>
    internal long Number;

    /// <summary>When it joined, in UTC ticks; 0 for an unknown time.</summary>
    internal long JoinedTicks;

    /// <summary>Where its name is.</summary>
    internal TextPlace Name;

    /// <summary>Where its e-mail address is.</summary>
    internal TextPlace Email;

    /// <summary>Which of the shared texts is the id of the parent; -1 while that is not known.</summary>
    internal int Parent;

    /// <summary>Which of the shared texts is the state.</summary>
    internal int State;

    /// <summary>Which of the shared texts is the way the account joined; -1 for none.</summary>
    internal int JoinedMethod;
}
