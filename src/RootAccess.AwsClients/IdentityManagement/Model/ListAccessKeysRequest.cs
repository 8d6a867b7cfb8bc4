namespace Amazon.IdentityManagement.Model;

/// <summary>Request of ListAccessKeys.</summary>
public sealed class ListAccessKeysRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }

    public string Marker { get; set; }

    public int? MaxItems { get; set; }
}
