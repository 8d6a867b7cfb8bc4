namespace Amazon.Organizations.Model;

/// <summary>Request of DeregisterDelegatedAdministrator.</summary>
public sealed class DeregisterDelegatedAdministratorRequest : AmazonOrganizationsRequest
{
    public string AccountId { get; set; }

    public string ServicePrincipal { get; set; }
}
