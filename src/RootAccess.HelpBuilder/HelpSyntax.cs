using System.Collections.Generic;

namespace RootAccess.HelpBuilder;

/// <summary>One way to call a cmdlet.</summary>
/// <param name="Set">The parameter set; null when the cmdlet has only one.</param>
/// <param name="ParameterNames">Its parameters, in the order to show them.</param>
internal sealed record HelpSyntax(string? Set, IReadOnlyList<string> ParameterNames);
