namespace RootAccess.Core.Ports;

/// <summary>AWS's names of the two organization-wide root features.</summary>
public static class RootFeatureName
{
    /// <summary>Gates the audit, delete and allow-recovery task policies.</summary>
    public const string RootCredentialsManagement = nameof(RootCredentialsManagement);

    /// <summary>Gates the S3 and SQS unlock task policies.</summary>
    public const string RootSessions = nameof(RootSessions);
}
