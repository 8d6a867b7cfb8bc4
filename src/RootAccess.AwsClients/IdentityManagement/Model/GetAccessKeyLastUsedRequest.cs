namespace Amazon.IdentityManagement.Model;

/// <summary>Request of GetAccessKeyLastUsed.</summary>
public sealed class GetAccessKeyLastUsedRequest : AmazonIdentityManagementServiceRequest
{
    public string AccessKeyId { get; set; }
}
