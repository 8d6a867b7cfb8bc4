namespace RootAccess.Simulator.State;

/// <summary>The states of an account, in the words of the Organizations API.</summary>
public static class AccountState
{
    public const string PendingActivation = "PENDING_ACTIVATION";
    public const string Active = "ACTIVE";
    public const string Suspended = "SUSPENDED";
    public const string PendingClosure = "PENDING_CLOSURE";
    public const string Closed = "CLOSED";
}
