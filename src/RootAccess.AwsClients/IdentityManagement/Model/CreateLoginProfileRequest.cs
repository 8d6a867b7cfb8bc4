using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>Request of CreateLoginProfile.</summary>
public sealed class CreateLoginProfileRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }

    [AWSProperty(Sensitive = true)]
    public string Password { get; set; }

    public bool? PasswordResetRequired { get; set; }
}
