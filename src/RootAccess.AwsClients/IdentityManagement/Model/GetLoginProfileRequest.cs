namespace Amazon.IdentityManagement.Model;

/// <summary>Request of GetLoginProfile.</summary>
public sealed class GetLoginProfileRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
}
