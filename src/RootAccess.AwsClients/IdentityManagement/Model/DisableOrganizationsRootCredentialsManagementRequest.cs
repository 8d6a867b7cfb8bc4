namespace Amazon.IdentityManagement.Model;

/// <summary>Request of DisableOrganizationsRootCredentialsManagement.</summary>
public sealed class DisableOrganizationsRootCredentialsManagementRequest : AmazonIdentityManagementServiceRequest;
