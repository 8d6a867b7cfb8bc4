namespace RootAccess.Aws.Calls;

/// <summary>What a failure allows next.</summary>
internal enum Disposition
{
    /// <summary>AWS said no; trying again gives the same answer.</summary>
    Rejected,

    /// <summary>AWS refused for too many requests; nothing was done.</summary>
    Throttled,

    /// <summary>AWS refused for a reason that passes, such as another change under way; nothing was done.</summary>
    Busy,

    /// <summary>AWS refused because the keys expired; nothing was done.</summary>
    KeysExpired,

    /// <summary>The request never reached the service.</summary>
    NotSent,

    /// <summary>A server error, a lost connection, an answer that is late or unreadable: it may be done.</summary>
    Unclear,
}
