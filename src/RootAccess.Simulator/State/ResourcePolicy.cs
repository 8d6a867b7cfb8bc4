using RootAccess.Policies;

namespace RootAccess.Simulator.State;

/// <summary>The policy of a bucket or queue: the text as it was given, and what it says.</summary>
public sealed class ResourcePolicy
{
    private ResourcePolicy(string text, PolicyDocument document)
    {
        Text = text;
        Document = document;
    }

    public string Text { get; }

    internal PolicyDocument Document { get; }

    /// <summary>Parses a policy.</summary>
    /// <exception cref="PolicyFormatException">The text is not a policy.</exception>
    public static ResourcePolicy Parse(string text) => new(text, PolicyDocument.Parse(text));
}
