using Amazon.Runtime;

namespace Amazon.Organizations;

/// <summary>Base of the requests to AWS Organizations.</summary>
public class AmazonOrganizationsRequest : AmazonWebServiceRequest;
