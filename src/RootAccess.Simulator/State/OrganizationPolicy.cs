using System;
using System.Collections.Generic;
using RootAccess.Policies;

namespace RootAccess.Simulator.State;

/// <summary>A service control policy or resource control policy.</summary>
public sealed class OrganizationPolicy
{
    public const string ServiceControl = "SERVICE_CONTROL_POLICY";
    public const string ResourceControl = "RESOURCE_CONTROL_POLICY";

    private OrganizationPolicy(NamedPolicy parsed) => Parsed = parsed;

    public required string Id { get; init; }

    public required string Name { get; set; }

    public required string Description { get; set; }

    /// <summary>One of <see cref="ServiceControl"/> and <see cref="ResourceControl"/>.</summary>
    public required string Type { get; init; }

    public string Content { get; private set; } = string.Empty;

    public bool AwsManaged { get; init; }

    public string Arn => Parsed.Id;

    /// <summary>Roots, organizational units and accounts the policy is attached to.</summary>
    public ISet<string> TargetIds { get; } = new HashSet<string>();

    public IDictionary<string, string> Tags { get; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal);

    internal NamedPolicy Parsed { get; private set; }

    /// <summary>Makes a policy from its text.</summary>
    /// <exception cref="PolicyFormatException">The text is not a policy.</exception>
    public static OrganizationPolicy Create(
        string id, string arn, string name, string description, string type, string content, bool awsManaged = false) =>
        new(new NamedPolicy(arn, PolicyDocument.Parse(content)))
        {
            Id = id,
            Name = name,
            Description = description,
            Type = type,
            Content = content,
            AwsManaged = awsManaged,
        };

    /// <summary>Gives the policy another text.</summary>
    /// <exception cref="PolicyFormatException">The text is not a policy.</exception>
    public void Replace(string content)
    {
        Parsed = new NamedPolicy(Arn, PolicyDocument.Parse(content));
        Content = content;
    }
}
