using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace RootAccess.Core.Tasks;

/// <summary>
/// The buckets and queues that tasks over this connection found, for suggestions. Nobody lists an account's buckets or
/// queues for the sake of a suggestion: that would take a root session.
/// </summary>
public sealed class SeenResources
{
    private readonly ConcurrentDictionary<SeenResource, bool> _seen = new();

    /// <summary>The buckets, by name.</summary>
    public IReadOnlyList<SeenResource> Buckets => Sorted(isQueue: false);

    /// <summary>The queues, by name.</summary>
    public IReadOnlyList<SeenResource> Queues => Sorted(isQueue: true);

    internal void Add(SeenResource resource) => _seen[resource] = true;

    private IReadOnlyList<SeenResource> Sorted(bool isQueue) =>
    [
        .. _seen.Keys.Where(resource => resource.Url is not null == isQueue)
            .OrderBy(resource => resource.Name, System.StringComparer.Ordinal)
            .ThenBy(resource => resource.Region, System.StringComparer.Ordinal),
    ];
}
