namespace RootAccessManagement.Completion;

/// <summary>A value that completion can offer.</summary>
/// <param name="Text">The value.</param>
/// <param name="ToolTip">What it is, for whoever looks at the list.</param>
/// <param name="Name">The name it can be found by as well, which the list shows beside it; null for none.</param>
internal sealed record Candidate(string Text, string ToolTip, string? Name = null)
{
    internal Candidate(string text)
        : this(text, text)
    {
    }
}
