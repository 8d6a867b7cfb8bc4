namespace Amazon.Organizations.Model;

/// <summary>A policy with its document.</summary>
public sealed class Policy
{
    public PolicySummary PolicySummary { get; set; }

    public string Content { get; set; }
}
