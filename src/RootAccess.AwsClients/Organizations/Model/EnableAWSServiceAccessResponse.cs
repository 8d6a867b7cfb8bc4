using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Response of EnableAWSServiceAccess.</summary>
public sealed class EnableAWSServiceAccessResponse : AmazonWebServiceResponse;
