using System.Collections.Generic;

namespace RootAccess.Core.Models;

/// <summary>What became of a change, as the journal knows it.</summary>
public static class JournalOutcome
{
    /// <summary>AWS accepted the change.</summary>
    public const string Accepted = nameof(Accepted);

    /// <summary>AWS answered that it was so already.</summary>
    public const string AlreadySo = nameof(AlreadySo);

    /// <summary>AWS refused the change.</summary>
    public const string Failed = nameof(Failed);

    /// <summary>The run was stopped while AWS refused for too many requests: nothing was carried out.</summary>
    public const string NotSent = nameof(NotSent);

    /// <summary>The request was sent and no clear answer came. The intent stays unresolved.</summary>
    public const string Unknown = nameof(Unknown);

    /// <summary>Read later: AWS's state is as the change would have left it.</summary>
    public const string FoundDone = nameof(FoundDone);

    /// <summary>Read later: AWS's state is not as the change would have left it.</summary>
    public const string FoundNotDone = nameof(FoundNotDone);

    /// <summary>Nothing can be read of it any more: the root session that was asked for has ended by now.</summary>
    public const string Expired = nameof(Expired);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Accepted, AlreadySo, Failed, NotSent, Unknown, FoundDone, FoundNotDone, Expired];

    /// <summary>Whether it was found out later, and not told by the answer to the request.</summary>
    internal static bool IsFound(string outcome) => outcome is FoundDone or FoundNotDone or Expired;
}
