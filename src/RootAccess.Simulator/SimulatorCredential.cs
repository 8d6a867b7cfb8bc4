namespace RootAccess.Simulator;

/// <summary>Credentials a test or a rehearsal may sign with.</summary>
/// <param name="AccountId">The account they belong to.</param>
/// <param name="PrincipalArn">The principal they act as.</param>
/// <param name="AccessKeyId">The access key.</param>
/// <param name="SecretAccessKey">The secret; a simulated one, worth nothing outside the simulator.</param>
/// <param name="SessionToken">The token of temporary credentials, otherwise null.</param>
public sealed record SimulatorCredential(
    string AccountId, string PrincipalArn, string AccessKeyId, string SecretAccessKey, string? SessionToken = null)
{
    /// <summary>Names the principal and the key, never the secret.</summary>
    public override string ToString() => $"{PrincipalArn} ({AccessKeyId})";
}
