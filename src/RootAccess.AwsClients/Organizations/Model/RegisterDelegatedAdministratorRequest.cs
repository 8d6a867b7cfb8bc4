namespace Amazon.Organizations.Model;

/// <summary>Request of RegisterDelegatedAdministrator.</summary>
public sealed class RegisterDelegatedAdministratorRequest : AmazonOrganizationsRequest
{
    public string AccountId { get; set; }

    public string ServicePrincipal { get; set; }
}
