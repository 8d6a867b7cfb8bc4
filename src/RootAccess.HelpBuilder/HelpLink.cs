namespace RootAccess.HelpBuilder;

/// <summary>A related link.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Address">Where it leads; empty for another page of this help.</param>
internal sealed record HelpLink(string Text, string Address);
