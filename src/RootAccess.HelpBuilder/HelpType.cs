using System.Collections.Generic;

namespace RootAccess.HelpBuilder;

/// <summary>A type that is piped in or out.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Description">What it stands for.</param>
internal sealed record HelpType(string Name, IReadOnlyList<string> Description);
