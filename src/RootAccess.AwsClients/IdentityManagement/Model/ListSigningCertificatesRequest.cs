namespace Amazon.IdentityManagement.Model;

/// <summary>Request of ListSigningCertificates.</summary>
public sealed class ListSigningCertificatesRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }

    public string Marker { get; set; }

    public int? MaxItems { get; set; }
}
