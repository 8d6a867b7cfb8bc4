using System;

namespace Amazon.IdentityManagement.Model;

/// <summary>An X.509 signing certificate.</summary>
public sealed class SigningCertificate
{
    public string UserName { get; set; }

    public string CertificateId { get; set; }

    public string CertificateBody { get; set; }

    public StatusType Status { get; set; }

    public DateTime? UploadDate { get; set; }
}
