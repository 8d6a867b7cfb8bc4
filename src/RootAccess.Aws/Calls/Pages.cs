using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using RootAccess.Core.Errors;

namespace RootAccess.Aws.Calls;

/// <summary>Reads lists to their end. A page may be empty and still not be the last.</summary>
internal static class Pages
{
    /// <summary>Reads all pages.</summary>
    /// <param name="readPage">Reads the page that a token opens; null opens the first.</param>
    /// <param name="items">A page's items; may be null.</param>
    /// <param name="nextToken">The token of the next page; null or empty after the last.</param>
    /// <returns>All items, in AWS's order.</returns>
    public static async Task<IReadOnlyList<TItem>> ReadAsync<TPage, TItem>(
        Func<string?, Task<TPage>> readPage, Func<TPage, IEnumerable<TItem>?> items, Func<TPage, string?> nextToken)
    {
        List<TItem> all = [];
        await ReadAsync(readPage, page => all.AddRange(items(page) ?? []), nextToken).ConfigureAwait(false);
        return all;
    }

    /// <summary>Reads all pages and keeps none.</summary>
    /// <param name="readPage">Reads the page that a token opens; null opens the first.</param>
    /// <param name="take">Takes what is needed of a page.</param>
    /// <param name="nextToken">The token of the next page; null or empty after the last.</param>
    public static async Task ReadAsync<TPage>(
        Func<string?, Task<TPage>> readPage, Action<TPage> take, Func<TPage, string?> nextToken)
    {
        string? token = null;
        do
        {
            TPage page = await readPage(token).ConfigureAwait(false);
            take(page);
            string? next = nextToken(page);
            if (next is { Length: > 0 } && next == token)
            {
                throw Unexpected("The service repeats a page without end.");
            }

            token = next;
        }
        while (!string.IsNullOrEmpty(token));
    }

    /// <summary>IAM's way to say where the next page begins.</summary>
    /// <remarks>
    /// IAM says of every page whether the list goes on. An answer that does not is no list: to take it for an empty one
    /// would be to call credentials gone that are there.
    /// </remarks>
    public static string? Marker(string operation, bool? isTruncated, string? marker) => isTruncated switch
    {
        null => throw Unexpected($"The answer to {operation} of IAM is no list: it has no IsTruncated."),
        false => null,
        true when string.IsNullOrEmpty(marker) => throw Unexpected("The list goes on, but IAM does not say where."),
        true => marker,
    };

    private static RootAccessException Unexpected(string message) =>
        new(ErrorIds.UnexpectedResponse, FailureCategory.ProtocolError, message);
}
