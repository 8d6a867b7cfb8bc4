using Amazon.Runtime;

namespace Amazon.IdentityManagement;

/// <summary>Base of the requests to IAM.</summary>
public class AmazonIdentityManagementServiceRequest : AmazonWebServiceRequest;
