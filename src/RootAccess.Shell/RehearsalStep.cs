namespace RootAccess.Shell;

/// <summary>One command of the rehearsal, and the line that says why it comes.</summary>
internal sealed record RehearsalStep(string? Explanation, string Command);
