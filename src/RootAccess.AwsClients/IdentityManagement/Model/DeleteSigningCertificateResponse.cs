using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Response of DeleteSigningCertificate.</summary>
public sealed class DeleteSigningCertificateResponse : AmazonWebServiceResponse;
