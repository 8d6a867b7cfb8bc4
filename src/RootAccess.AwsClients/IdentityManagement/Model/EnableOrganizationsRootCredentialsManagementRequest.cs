namespace Amazon.IdentityManagement.Model;

/// <summary>Request of EnableOrganizationsRootCredentialsManagement.</summary>
public sealed class EnableOrganizationsRootCredentialsManagementRequest : AmazonIdentityManagementServiceRequest;
