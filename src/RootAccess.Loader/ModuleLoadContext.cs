using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace RootAccess.Loader;

/// <summary>
/// Keeps the cmdlets and everything AWS in a context of their own, so that AWS.Tools with its own AWSSDK.Core can live
/// in the same session, whichever was imported first.
/// </summary>
public sealed class ModuleLoadContext : AssemblyLoadContext
{
    // Result types must be nameable in scripts, which see the default context only. In dependency order.
    private static readonly string[] s_shared = ["RootAccess.Policies", "RootAccess.Core"];
    private static readonly object s_gate = new();
    private static ModuleLoadContext? s_instance;
    private readonly string _folder;
    private readonly Assembly _module;

    private ModuleLoadContext(string folder)
        : base("RootAccessManagement", isCollectible: false)
    {
        _folder = folder;
        foreach (string name in s_shared)
        {
            Default.LoadFromAssemblyPath(PathOf(name));
        }

        _module = LoadFromAssemblyPath(PathOf("RootAccessManagement"));
    }

    /// <summary>Loads the module once a process, from the folder this assembly lies in.</summary>
    /// <returns>The assembly with the cmdlets, the same one every time.</returns>
    public static Assembly Initialize()
    {
        lock (s_gate)
        {
            s_instance ??= new(Path.GetDirectoryName(typeof(ModuleLoadContext).Assembly.Location)!);
            return s_instance._module;
        }
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // A second engine would make every cmdlet type a stranger to the one that runs.
        if (assemblyName.Name is null or "System.Management.Automation" || IsShared(assemblyName.Name))
        {
            return null;
        }

        string path = PathOf(assemblyName.Name);
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    private static bool IsShared(string name) => Array.IndexOf(s_shared, name) >= 0;

    private string PathOf(string name) => Path.Combine(_folder, name + ".dll");
}
