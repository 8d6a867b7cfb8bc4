namespace Amazon.Organizations.Model;

/// <summary>Request of ListDelegatedAdministrators.</summary>
public sealed class ListDelegatedAdministratorsRequest : AmazonOrganizationsRequest
{
    public string ServicePrincipal { get; set; }

    public string NextToken { get; set; }

    public int? MaxResults { get; set; }
}
