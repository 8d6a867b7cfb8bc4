using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace RootAccess.Policies.Matching;

/// <summary>A pattern as written in a policy, with its variables still to be filled in.</summary>
internal sealed class PatternTemplate
{
    public PatternTemplate(IReadOnlyList<PatternPart> parts)
    {
        Parts = parts;
        Fixed = parts.Any(part => part.Kind == PatternPartKind.Variable) ? null : Build(null);
    }

    public IReadOnlyList<PatternPart> Parts { get; }

    /// <summary>The finished pattern where there is no variable, so that most patterns are built only once.</summary>
    public WildcardPattern? Fixed { get; }

    /// <summary>
    /// Fills in the variables; null where one has neither a single value in the request nor a default, and the
    /// pattern can therefore match nothing.
    /// </summary>
    public WildcardPattern? Resolve(RequestContext request) => Fixed ?? Build(request);

    private WildcardPattern? Build(RequestContext? request)
    {
        StringBuilder text = new();
        List<bool> wild = [];
        foreach (PatternPart part in Parts)
        {
            string? value = part.Kind == PatternPartKind.Variable
                ? request?.GetSingleValue(part.Text) ?? part.Default
                : part.Text;
            if (value is null)
            {
                return null;
            }

            text.Append(value);
            for (int i = 0; i < value.Length; i++)
            {
                wild.Add(part.Kind == PatternPartKind.Wildcard);
            }
        }

        return new(text.ToString(), [.. wild]);
    }
}
