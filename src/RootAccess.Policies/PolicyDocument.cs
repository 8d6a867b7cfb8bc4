using System;
using System.Collections.Generic;
using RootAccess.Policies.Parsing;

namespace RootAccess.Policies;

/// <summary>A parsed IAM policy document. Immutable; parse once and evaluate often.</summary>
public sealed class PolicyDocument
{
    internal PolicyDocument(string? version, IReadOnlyList<PolicyStatement> statements)
    {
        Version = version;
        Statements = statements;
    }

    /// <summary>
    /// The Version element; null when absent, which AWS reads as <c>2008-10-17</c>. Policy variables work only in
    /// <c>2012-10-17</c>.
    /// </summary>
    public string? Version { get; }

    /// <summary>The text the document was parsed from.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>The statements in the order of the document; at least one.</summary>
    public IReadOnlyList<PolicyStatement> Statements { get; }

    /// <summary>Parses the JSON of a policy document.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The parsed document.</returns>
    /// <exception cref="PolicyFormatException">The text is not JSON, or not a policy AWS would accept.</exception>
    public static PolicyDocument Parse(string json)
    {
        _ = json ?? throw new ArgumentNullException(nameof(json));
        PolicyDocument document = PolicyDocumentParser.Parse(json);
        document.Text = json;
        return document;
    }
}
