using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Response of DeregisterDelegatedAdministrator.</summary>
public sealed class DeregisterDelegatedAdministratorResponse : AmazonWebServiceResponse;
