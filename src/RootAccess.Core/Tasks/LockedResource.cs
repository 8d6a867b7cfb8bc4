using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Tasks;

/// <summary>A bucket or queue whose policy is to be changed, within its root session.</summary>
internal abstract class LockedResource : IDisposable
{
    /// <summary>Kind, name and Region, as sentences name it.</summary>
    internal abstract string Name { get; }

    /// <summary>What the backup file's name says of it.</summary>
    internal abstract string FileName { get; }

    /// <summary>The policy; null when there is none.</summary>
    internal abstract Task<string?> ReadPolicyAsync(CancellationToken cancellationToken);

    /// <summary>The API operations that change the policy.</summary>
    internal abstract IReadOnlyCollection<string> Actions { get; }

    /// <summary>The API operation that sets the policy, or deletes it for null.</summary>
    internal abstract string ActionFor(string? policy);

    /// <summary>Sets the policy; null deletes it.</summary>
    internal abstract Task ChangePolicyAsync(
        string? policy, IChangeRecord record, CancellationToken cancellationToken);

    /// <summary>Ends the session.</summary>
    public abstract void Dispose();
}
