namespace RootAccess.Aws.Calls;

/// <summary>What a repeated request would do.</summary>
internal enum CallKind
{
    /// <summary>Nothing is changed, so the request may be sent again and may be abandoned.</summary>
    Read,

    /// <summary>Sent once, and its answer is waited for.</summary>
    Change,
}
