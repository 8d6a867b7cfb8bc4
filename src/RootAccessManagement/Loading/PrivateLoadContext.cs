#if NET8_0_OR_GREATER
using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

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
    private static readonly object s_gate = new();
    private static int s_imports;

    private PrivateLoadContext()
        : base("RootAccessManagement", isCollectible: false)
    {
    }

    /// <summary>From now on the default context finds what the cmdlets need.</summary>
    public static void Open()
    {
        lock (s_gate)
        {
            if (s_imports++ == 0)
            {
                Default.Resolving += Resolve;
            }
        }
    }

    /// <summary>
    /// Undoes one <see cref="Open"/>. A runspace that is closed with the module in it removes nothing, so that the handler
    /// stays rather than goes too early.
    /// </summary>
    public static void Close()
    {
        lock (s_gate)
        {
            if (s_imports > 0 && --s_imports == 0)
            {
                Default.Resolving -= Resolve;
            }
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
