namespace RootAccess.Simulator;

/// <summary>What becomes of an answer on its way back.</summary>
public enum ResponseDelivery
{
    /// <summary>It arrives.</summary>
    Complete,

    /// <summary>The connection breaks before the first byte of it.</summary>
    Dropped,

    /// <summary>The headers promise the whole body, and the connection breaks in the middle of it.</summary>
    Truncated,
}
