namespace RootAccess.Policies.Matching;

/// <summary>
/// A piece of a template: literal text, a wildcard, or a policy variable with an optional default value.
/// </summary>
internal readonly record struct PatternPart(PatternPartKind Kind, string Text, string? Default = null);
