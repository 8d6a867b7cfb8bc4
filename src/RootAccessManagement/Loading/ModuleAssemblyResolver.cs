#if !NET8_0_OR_GREATER
using System;
using System.IO;
using System.Management.Automation;
using System.Reflection;

namespace RootAccessManagement.Loading;

/// <summary>
/// Windows PowerShell has no load contexts: there, requests that come from our own folder, and only those, are answered
/// from our own folder when the runtime does not find the exact version asked for. They are for as long as the process
/// lives: the engine tells of removals while another runspace, or a module that nests this one, still has it.
/// </summary>
public sealed class ModuleAssemblyResolver : IModuleAssemblyInitializer
{
    private static readonly string s_folder =
        Path.GetDirectoryName(typeof(ModuleAssemblyResolver).Assembly.Location) ?? string.Empty;

    /// <summary>Called by the engine when the module is imported.</summary>
    public void OnImport()
    {
        AppDomain.CurrentDomain.AssemblyResolve -= Resolve;
        AppDomain.CurrentDomain.AssemblyResolve += Resolve;
    }

    private static Assembly? Resolve(object sender, ResolveEventArgs args) =>
        PathFor(args.Name, args.RequestingAssembly) is { } path ? Assembly.LoadFrom(path) : null;

    /// <summary>The file that answers a request; null when the request is none of our business.</summary>
    private static string? PathFor(string name, Assembly? requesting)
    {
        if (!IsOurs(requesting))
        {
            return null;
        }

        string path = Path.Combine(s_folder, new AssemblyName(name).Name + ".dll");
        return File.Exists(path) ? path : null;
    }

    // The location of the one that asks decides. What was loaded from memory has none, and .NET Framework does not take
    // an empty path.
    private static bool IsOurs(Assembly? requesting) =>
        requesting is { IsDynamic: false, Location.Length: > 0 }
        && string.Equals(
            Path.GetDirectoryName(requesting.Location), s_folder, StringComparison.OrdinalIgnoreCase);
}
#endif
