namespace Amazon.SecurityToken.Model;

/// <summary>Request of AssumeRole.</summary>
public sealed class AssumeRoleRequest : AmazonSecurityTokenServiceRequest
{
    public int? DurationSeconds { get; set; }

    public string ExternalId { get; set; }

    public string Policy { get; set; }

    public string RoleArn { get; set; }

    public string RoleSessionName { get; set; }

    public string SerialNumber { get; set; }

    public string SourceIdentity { get; set; }

    public string TokenCode { get; set; }
}
