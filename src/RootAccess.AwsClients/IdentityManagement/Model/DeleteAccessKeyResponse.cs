using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Response of DeleteAccessKey.</summary>
public sealed class DeleteAccessKeyResponse : AmazonWebServiceResponse;
