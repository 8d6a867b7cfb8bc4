namespace Amazon.IdentityManagement.Model;

/// <summary>Request of DeleteSigningCertificate.</summary>
public sealed class DeleteSigningCertificateRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }

    public string CertificateId { get; set; }
}
