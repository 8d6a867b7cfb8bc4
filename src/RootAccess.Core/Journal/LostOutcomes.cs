using System.Collections.Concurrent;

namespace RootAccess.Core.Journal;

/// <summary>
/// The intents of this process whose request has ended and whose outcome could not be written. Kept for the whole
/// process, because an intent names that: another connection of it must not take them for being in flight.
/// </summary>
internal static class LostOutcomes
{
    private static readonly ConcurrentDictionary<string, bool> s_intents = new();

    /// <summary>Keeps the hash of an intent's line.</summary>
    internal static void Add(string hash) => s_intents[hash] = true;

    /// <summary>Whether the line of that hash is such an intent.</summary>
    internal static bool Contains(string hash) => s_intents.ContainsKey(hash);
}
