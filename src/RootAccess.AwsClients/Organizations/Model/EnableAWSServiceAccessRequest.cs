namespace Amazon.Organizations.Model;

/// <summary>Request of EnableAWSServiceAccess.</summary>
public sealed class EnableAWSServiceAccessRequest : AmazonOrganizationsRequest
{
    public string ServicePrincipal { get; set; }
}
