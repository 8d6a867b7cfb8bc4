using RootAccess.AwsClients.Protocol;

namespace Amazon.SecurityToken.Model;

/// <summary>A managed policy.</summary>
public sealed class PolicyDescriptorType
{
    [WireName("arn")]
    public string Arn { get; set; }
}
