using System.Collections.Generic;

namespace Amazon.Organizations.Model;

/// <summary>The organization of the calling account.</summary>
public sealed class Organization
{
    public string Id { get; set; }

    public string Arn { get; set; }

    public OrganizationFeatureSet FeatureSet { get; set; }

    public string MasterAccountArn { get; set; }

    public string MasterAccountId { get; set; }

    public string MasterAccountEmail { get; set; }

    public List<PolicyTypeSummary> AvailablePolicyTypes { get; set; } =
        AWSConfigs.InitializeCollections ? new List<PolicyTypeSummary>() : null;
}
