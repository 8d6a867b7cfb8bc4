using System;
using System.Management.Automation;
using System.Reflection;

namespace RootAccessManagement.Formatting;

/// <summary>
/// The user's own colours, from $PSStyle. Windows PowerShell has none. Where a host cannot
/// show colours, the engine takes them out again; of redirected output pwsh does not.
/// </summary>
internal static class HostStyle
{
    // The type is younger than the API this module is built for.
    private static readonly object? s_style = typeof(PSObject).Assembly
        .GetType("System.Management.Automation.PSStyle")
        ?.GetProperty("Instance", BindingFlags.Public | BindingFlags.Static)
        ?.GetValue(null);

    // In another process standard output says nothing about where its host shows rows.
    private static readonly bool s_isRedirected =
        Console.IsOutputRedirected && Assembly.GetEntryAssembly()?.GetName().Name == "pwsh";

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
        && Read("OutputRendering") switch
        {
            "PlainText" => false,
            "Ansi" => true,
            _ => !s_isRedirected,
        };

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
