using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Response of RegisterDelegatedAdministrator.</summary>
public sealed class RegisterDelegatedAdministratorResponse : AmazonWebServiceResponse;
