using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using RootAccess.Policies;

namespace RootAccess.Simulator.Security;

/// <summary>AWS's five task policies, parsed once from the embedded documents.</summary>
internal sealed class TaskPolicies
{
    private const string ResourcePrefix = "TaskPolicies.";

    private readonly Dictionary<string, NamedPolicy> _byArn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public TaskPolicies(string partition)
    {
        Assembly assembly = typeof(TaskPolicies).Assembly;
        foreach (string resource in assembly.GetManifestResourceNames())
        {
            if (resource.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            {
                string name = resource.Substring(ResourcePrefix.Length);
                string arn = $"arn:{partition}:iam::aws:policy/root-task/{name}";
                _texts.Add(arn, Read(assembly, resource, partition));
                _byArn.Add(arn, new NamedPolicy(arn, PolicyDocument.Parse(_texts[arn])));
            }
        }
    }

    public NamedPolicy? Find(string arn) => _byArn.TryGetValue(arn, out NamedPolicy? policy) ? policy : null;

    /// <summary>The document as AWS publishes it.</summary>
    public string Text(NamedPolicy policy) => _texts[policy.Id];

    /// <summary>The feature that gates a task: the three IAM tasks belong to one, S3 and SQS to the other.</summary>
    public static string RequiredFeature(NamedPolicy policy) =>
        policy.Id.Contains("/root-task/IAM") ? State.RootFeature.CredentialsManagement : State.RootFeature.Sessions;

    // The published documents name the commercial partition.
    private static string Read(Assembly assembly, string resource, string partition)
    {
        using Stream stream = assembly.GetManifestResourceStream(resource)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().Replace("arn:aws:", $"arn:{partition}:");
    }
}
