using System;

namespace RootAccess.Core.Models;

/// <summary>One X.509 signing certificate of a root user. AWS has no last-used date for certificates.</summary>
public sealed record RootSigningCertificate
{
    /// <summary>The certificate's id.</summary>
    public required string CertificateId { get; init; }

    /// <summary><c>Active</c>, <c>Inactive</c> or <c>Expired</c>.</summary>
    public required string Status { get; init; }

    /// <summary>When the certificate was uploaded; null when AWS did not say.</summary>
    public required DateTimeOffset? UploadedAt { get; init; }

    /// <summary>The certificate's id.</summary>
    /// <returns>The id alone, so that lists join into readable text.</returns>
    public override string ToString() => CertificateId;
}
