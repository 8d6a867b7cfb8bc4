using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Response of CloseAccount.</summary>
public sealed class CloseAccountResponse : AmazonWebServiceResponse;
