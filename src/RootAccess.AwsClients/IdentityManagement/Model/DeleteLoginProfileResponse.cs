using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Response of DeleteLoginProfile.</summary>
public sealed class DeleteLoginProfileResponse : AmazonWebServiceResponse;
