using System;

namespace RootAccess.Core.Models;

/// <summary>Makes <see cref="RootAccessList{T}"/> from collection expressions.</summary>
public static class RootAccessListBuilder
{
    /// <summary>Makes a list of the given items.</summary>
    /// <typeparam name="T">The item type.</typeparam>
    /// <param name="items">The items, in the order to keep.</param>
    /// <returns>The list.</returns>
    public static RootAccessList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());
}
