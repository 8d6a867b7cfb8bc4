namespace Amazon.IdentityManagement.Model;

/// <summary>Request of EnableOrganizationsRootSessions.</summary>
public sealed class EnableOrganizationsRootSessionsRequest : AmazonIdentityManagementServiceRequest;
