using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Response of DisableAWSServiceAccess.</summary>
public sealed class DisableAWSServiceAccessResponse : AmazonWebServiceResponse;
