using System.IO;

namespace RootAccess.Policies.Tests.Support;

/// <summary>The policy documents embedded in this assembly, by folder and name.</summary>
internal static class PolicyDocuments
{
    public static NamedPolicy RootTask(string name) =>
        new("arn:aws:iam::aws:policy/root-task/" + name, Load("RootTask", name));

    public static NamedPolicy ServiceControl(string name) => new(name, Load("ServiceControl", name));

    /// <summary>A policy of one statement, given as the members of its JSON object.</summary>
    public static NamedPolicy Statement(string id, string members, string version = "2012-10-17") =>
        new(id, PolicyDocument.Parse($$"""{ "Version": "{{version}}", "Statement": { {{members}} } }"""));

    private static PolicyDocument Load(string folder, string name)
    {
        using Stream stream = typeof(PolicyDocuments).Assembly.GetManifestResourceStream($"{folder}/{name}")
            ?? throw new FileNotFoundException($"No document {folder}/{name}.");
        using StreamReader reader = new(stream);
        return PolicyDocument.Parse(reader.ReadToEnd());
    }
}
