namespace Amazon.SecurityToken.Model;

/// <summary>The principal of a role session.</summary>
public sealed class AssumedRoleUser
{
    public string Arn { get; set; }

    public string AssumedRoleId { get; set; }
}
