namespace RootAccess.Simulator.State;

/// <summary>The two features of centralized root access, as IAM names them.</summary>
public static class RootFeature
{
    public const string CredentialsManagement = "RootCredentialsManagement";
    public const string Sessions = "RootSessions";
}
