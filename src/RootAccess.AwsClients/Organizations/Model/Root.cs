using System.Collections.Generic;

namespace Amazon.Organizations.Model;

/// <summary>The root of the tree of organizational units.</summary>
public sealed class Root
{
    public string Id { get; set; }

    public string Arn { get; set; }

    public string Name { get; set; }

    public List<PolicyTypeSummary> PolicyTypes { get; set; } =
        AWSConfigs.InitializeCollections ? new List<PolicyTypeSummary>() : null;
}
