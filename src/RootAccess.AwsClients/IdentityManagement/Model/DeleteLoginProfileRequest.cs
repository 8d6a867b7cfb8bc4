namespace Amazon.IdentityManagement.Model;

/// <summary>Request of DeleteLoginProfile.</summary>
public sealed class DeleteLoginProfileRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
}
