namespace Amazon.Organizations.Model;

/// <summary>Request of DescribeOrganization.</summary>
public sealed class DescribeOrganizationRequest : AmazonOrganizationsRequest;
