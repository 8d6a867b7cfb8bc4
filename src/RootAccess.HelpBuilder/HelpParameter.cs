using System.Collections.Generic;
using System.Linq;

namespace RootAccess.HelpBuilder;

/// <summary>A parameter of a cmdlet.</summary>
/// <param name="Name">Its name, without the dash.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Forms">How it is declared: one form for all parameter sets, or several for some each.</param>
internal sealed record HelpParameter(string Name, IReadOnlyList<string> Description, IReadOnlyList<ParameterForm> Forms)
{
    /// <summary>The form it has in a parameter set.</summary>
    internal ParameterForm FormIn(string? set) =>
        Forms.FirstOrDefault(form => form.IsIn(set))
            ?? throw new HelpFormatException($"-{Name} is in the syntax '{set}', but has no yaml block for it.");
}
