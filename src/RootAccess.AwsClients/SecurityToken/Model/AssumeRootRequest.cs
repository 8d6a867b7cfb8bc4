namespace Amazon.SecurityToken.Model;

/// <summary>Request of AssumeRoot.</summary>
public sealed class AssumeRootRequest : AmazonSecurityTokenServiceRequest
{
    public int? DurationSeconds { get; set; }

    public string TargetPrincipal { get; set; }

    public PolicyDescriptorType TaskPolicyArn { get; set; }
}
