namespace Amazon.Organizations.Model;

/// <summary>Request of CloseAccount.</summary>
public sealed class CloseAccountRequest : AmazonOrganizationsRequest
{
    public string AccountId { get; set; }
}
