using System.Collections.Generic;

namespace RootAccess.HelpBuilder;

/// <summary>A worked example.</summary>
/// <param name="Title">Its number and title.</param>
/// <param name="Code">What to type.</param>
/// <param name="Remarks">What it does, and perhaps what it shows.</param>
internal sealed record HelpExample(string Title, string Code, IReadOnlyList<string> Remarks);
