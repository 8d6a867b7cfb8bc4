namespace Amazon.Organizations.Model;

/// <summary>Whether a kind of policy is enabled in a root.</summary>
public sealed class PolicyTypeSummary
{
    public PolicyType Type { get; set; }

    public PolicyTypeStatus Status { get; set; }
}
