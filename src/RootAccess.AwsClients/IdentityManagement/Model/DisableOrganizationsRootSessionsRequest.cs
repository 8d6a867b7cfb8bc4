namespace Amazon.IdentityManagement.Model;

/// <summary>Request of DisableOrganizationsRootSessions.</summary>
public sealed class DisableOrganizationsRootSessionsRequest : AmazonIdentityManagementServiceRequest;
