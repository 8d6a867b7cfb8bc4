namespace Amazon.IdentityManagement.Model;

/// <summary>Request of ListOrganizationsFeatures.</summary>
public sealed class ListOrganizationsFeaturesRequest : AmazonIdentityManagementServiceRequest;
