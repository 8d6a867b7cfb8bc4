namespace RootAccessManagement.Completion;

/// <summary>A value that completion can offer.</summary>
internal sealed record Candidate(string Text, string ToolTip)
{
    internal Candidate(string text)
        : this(text, text)
    {
    }
}
