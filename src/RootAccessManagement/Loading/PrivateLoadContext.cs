#if NET8_0_OR_GREATER
using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;

namespace RootAccessManagement.Loading;

/// <summary>
/// Keeps everything AWS in a context of its own, so that AWS.Tools with its own AWSSDK.Core can live in the same session,
/// whichever was imported first. The cmdlets and the result types are in the default context, where the engine looks for
/// cmdlets and scripts for types; from there only the names below lead into this context.
/// </summary>
internal sealed class PrivateLoadContext : AssemblyLoadContext
{
    // Result types must be nameable in scripts, which see the default context only.
    private static readonly string[] s_shared = ["RootAccess.Core", "RootAccess.Policies"];
    private static readonly string[] s_private = ["RootAccess.Aws", "RootAccess.Simulator"];
    private static readonly string s_folder = Path.GetDirectoryName(typeof(PrivateLoadContext).Assembly.Location)!;
    private static readonly PrivateLoadContext s_instance = new();
    private static int s_isOpen;

    private PrivateLoadContext()
        : base("RootAccessManagement", isCollectible: false)
    {
    }

    /// <summary>
    /// From now on, and for as long as the process lives, the default context finds what the cmdlets need. The engine tells
    /// of removals that no import was told of, as when a module that nests this one goes, so that a removal undoes nothing.
    /// </summary>
    public static void Open()
    {
        if (Interlocked.Exchange(ref s_isOpen, 1) == 0)
        {
            Default.Resolving += Resolve;
        }
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // A second engine would make every cmdlet type a stranger to the one that runs.
        if (assemblyName.Name is null or "System.Management.Automation")
        {
            return null;
        }

        if (IsAmong(s_shared, assemblyName))
        {
            return Default.LoadFromAssemblyPath(PathOf(assemblyName));
        }

        string path = PathOf(assemblyName);
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) =>
        IsAmong(s_shared, name) ? Default.LoadFromAssemblyPath(PathOf(name))
        : IsAmong(s_private, name) ? s_instance.LoadFromAssemblyPath(PathOf(name))
        : null;

    private static bool IsAmong(string[] names, AssemblyName name) => Array.IndexOf(names, name.Name) >= 0;

    private static string PathOf(AssemblyName name) => Path.Combine(s_folder, name.Name + ".dll");
}
#endif
