using System.Threading;

namespace RootAccess.Core.Inventory;

/// <summary>How far the reading of the organization is. Written and read from any thread.</summary>
public sealed class DirectoryReading
{
    private int _accounts;
    private int _units;
    private int _read;

    /// <summary>The accounts listed so far.</summary>
    public int Accounts => Volatile.Read(ref _accounts);

    /// <summary>The organizational units found so far, the root included.</summary>
    public int Units => Volatile.Read(ref _units);

    /// <summary>Of how many of them the accounts were read, where AWS did not send the paths.</summary>
    public int UnitsWithAccounts => Volatile.Read(ref _read);

    internal void FoundAccount() => Interlocked.Increment(ref _accounts);

    internal void Found(int units) => Interlocked.Add(ref _units, units);

    internal void ReadAccounts() => Interlocked.Increment(ref _read);
}
