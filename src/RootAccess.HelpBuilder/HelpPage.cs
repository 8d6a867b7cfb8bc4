using System.Collections.Generic;

namespace RootAccess.HelpBuilder;

/// <summary>The help of one cmdlet. Texts are paragraphs without any markup.</summary>
internal sealed record HelpPage
{
    internal required string Name { get; init; }

    internal required IReadOnlyList<string> Synopsis { get; init; }

    internal required IReadOnlyList<HelpSyntax> Syntax { get; init; }

    internal required IReadOnlyList<string> Description { get; init; }

    internal required IReadOnlyList<HelpExample> Examples { get; init; }

    internal required IReadOnlyList<HelpParameter> Parameters { get; init; }

    internal required IReadOnlyList<HelpType> Inputs { get; init; }

    internal required IReadOnlyList<HelpType> Outputs { get; init; }

    internal required IReadOnlyList<string> Notes { get; init; }

    internal required IReadOnlyList<HelpLink> Links { get; init; }
}
