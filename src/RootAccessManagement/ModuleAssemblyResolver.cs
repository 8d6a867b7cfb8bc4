#if !NET8_0_OR_GREATER
using System;
using System.IO;
using System.Management.Automation;
using System.Reflection;

namespace RootAccessManagement;

/// <summary>
/// Windows PowerShell has no load contexts: there, requests that come from our own folder, and only those, are answered
/// from our own folder when the runtime does not find the exact version asked for.
/// </summary>
public sealed class ModuleAssemblyResolver : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private static readonly string s_folder =
        Path.GetDirectoryName(typeof(ModuleAssemblyResolver).Assembly.Location) ?? string.Empty;

    /// <summary>Called by the engine when the module is imported.</summary>
    public void OnImport()
    {
        AppDomain.CurrentDomain.AssemblyResolve -= Resolve;
        AppDomain.CurrentDomain.AssemblyResolve += Resolve;
    }

    /// <summary>Called by the engine when the module is removed.</summary>
    /// <param name="psModuleInfo">The module.</param>
    public void OnRemove(PSModuleInfo psModuleInfo) => AppDomain.CurrentDomain.AssemblyResolve -= Resolve;

    private static Assembly? Resolve(object sender, ResolveEventArgs args)
    {
        if (!IsOurs(args.RequestingAssembly))
        {
            return null;
        }

        string path = Path.Combine(s_folder, new AssemblyName(args.Name).Name + ".dll");
        return File.Exists(path) ? Assembly.LoadFrom(path) : null;
    }

    // AWSSDK.Core asks for its companions by name and without saying for whom: the runtime then names it as the one
    // that asks, so its own location decides.
    private static bool IsOurs(Assembly? requesting) =>
        requesting is { IsDynamic: false }
        && string.Equals(
            Path.GetDirectoryName(requesting.Location), s_folder, StringComparison.OrdinalIgnoreCase);
}
#endif
