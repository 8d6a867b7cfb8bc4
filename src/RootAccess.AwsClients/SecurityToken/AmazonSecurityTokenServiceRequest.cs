using Amazon.Runtime;

namespace Amazon.SecurityToken;

/// <summary>Base of the requests to STS.</summary>
public class AmazonSecurityTokenServiceRequest : AmazonWebServiceRequest;
