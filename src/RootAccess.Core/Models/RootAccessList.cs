using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace RootAccess.Core.Models;

/// <summary>
/// The one list type of all results: immutable, never null, and readable in a table or a CSV cell because
/// <see cref="ToString"/> joins its items with <c>"; "</c>.
/// </summary>
/// <typeparam name="T">The item type.</typeparam>
[CollectionBuilder(typeof(RootAccessListBuilder), nameof(RootAccessListBuilder.Create))]
public sealed class RootAccessList<T> : IReadOnlyList<T>
{
    private readonly T[] _items;

    /// <summary>Copies <paramref name="items"/>.</summary>
    /// <param name="items">The items, in the order to keep.</param>
    public RootAccessList(IEnumerable<T> items) => _items = items.ToArray();

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <summary>The items' text joined with <c>"; "</c>; empty text for an empty list.</summary>
    /// <returns>The joined text.</returns>
    public override string ToString() => string.Join("; ", _items.Select(item => item?.ToString()));
}
