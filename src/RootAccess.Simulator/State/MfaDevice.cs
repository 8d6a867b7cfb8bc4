namespace RootAccess.Simulator.State;

/// <summary>A virtual, hardware or FIDO device.</summary>
public sealed class MfaDevice : Credential
{
    public required string SerialNumber { get; init; }
}
