using System;
using System.Collections.Generic;
using RootAccess.Policies;

namespace RootAccess.Simulator.State;

/// <summary>The resource policy of the organization, which lets members do what else only management may.</summary>
public sealed class DelegationPolicy
{
    private DelegationPolicy(NamedPolicy parsed) => Parsed = parsed;

    public required string Id { get; init; }

    public required string Content { get; init; }

    public string Arn => Parsed.Id;

    public IDictionary<string, string> Tags { get; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal);

    internal NamedPolicy Parsed { get; }

    /// <summary>Makes the policy from its text.</summary>
    /// <exception cref="PolicyFormatException">The text is not a policy.</exception>
    public static DelegationPolicy Create(string id, string arn, string content) =>
        new(new NamedPolicy(arn, PolicyDocument.Parse(content))) { Id = id, Content = content };
}
