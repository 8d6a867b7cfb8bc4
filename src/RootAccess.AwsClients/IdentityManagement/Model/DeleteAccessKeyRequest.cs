namespace Amazon.IdentityManagement.Model;

/// <summary>Request of DeleteAccessKey.</summary>
public sealed class DeleteAccessKeyRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }

    public string AccessKeyId { get; set; }
}
