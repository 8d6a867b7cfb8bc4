namespace Amazon.Organizations.Model;

/// <summary>Request of DisableAWSServiceAccess.</summary>
public sealed class DisableAWSServiceAccessRequest : AmazonOrganizationsRequest
{
    public string ServicePrincipal { get; set; }
}
