namespace Amazon.IdentityManagement.Model;

/// <summary>Request of GetUser.</summary>
public sealed class GetUserRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
}
