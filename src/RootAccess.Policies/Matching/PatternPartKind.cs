namespace RootAccess.Policies.Matching;

/// <summary>What a piece of a template is.</summary>
internal enum PatternPartKind
{
    Literal,
    Wildcard,
    Variable,
}
