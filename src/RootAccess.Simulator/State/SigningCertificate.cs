namespace RootAccess.Simulator.State;

/// <summary>An X.509 signing certificate.</summary>
public sealed class SigningCertificate : Credential
{
    public required string CertificateId { get; init; }

    public required string Body { get; init; }

    public string Status { get; init; } = "Active";
}
