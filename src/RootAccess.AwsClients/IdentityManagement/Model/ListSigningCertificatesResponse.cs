using System.Collections.Generic;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Response of ListSigningCertificates.</summary>
public sealed class ListSigningCertificatesResponse : AmazonWebServiceResponse
{
    public List<SigningCertificate> Certificates { get; set; } =
        AWSConfigs.InitializeCollections ? new List<SigningCertificate>() : null;

    public bool? IsTruncated { get; set; }

    public string Marker { get; set; }
}
