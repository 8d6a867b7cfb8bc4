namespace RootAccess.Simulator.Tests.Support;

/// <summary>How an SDK client reaches the simulator.</summary>
public enum Transport
{
    /// <summary>Real AWS host names, answered by the message handler.</summary>
    InProcess,

    /// <summary>One address on 127.0.0.1.</summary>
    Kestrel,
}
