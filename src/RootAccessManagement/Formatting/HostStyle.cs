using System;
using System.Management.Automation;
using System.Reflection;

namespace RootAccessManagement.Formatting;

/// <summary>
/// The user's own colours, from $PSStyle. Windows PowerShell has none. Where the output is redirected or the host cannot
/// show colours, the engine takes them out again.
/// </summary>
internal static class HostStyle
{
    // The type is younger than the API this module is built for.
    private static readonly object? s_style = typeof(PSObject).Assembly
        .GetType("System.Management.Automation.PSStyle")
        ?.GetProperty("Instance", BindingFlags.Public | BindingFlags.Static)
        ?.GetValue(null);

    internal static string Apply(StyleName style, string text)
    {
        if (s_style is null || !AreColorsWanted())
        {
            return text;
        }

        string? start = style switch
        {
            StyleName.Good => Read("Foreground", "Green"),
            StyleName.Attention => Read("Formatting", "Warning"),
            _ => Read("Formatting", "Error"),
        };
        return string.IsNullOrEmpty(start) ? text : $"{start}{text}{Read("Reset")}";
    }

    // PowerShell looks at NO_COLOR when it starts; a session may set it later.
    private static bool AreColorsWanted() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Read("OutputRendering") != "PlainText";

    private static string? Read(params string[] path)
    {
        object? value = s_style;
        foreach (string name in path)
        {
            value = value?.GetType().GetProperty(name)?.GetValue(value);
        }

        return value?.ToString();
    }
}
