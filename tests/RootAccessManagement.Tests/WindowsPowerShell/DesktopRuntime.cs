using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.WindowsPowerShell;

/// <summary>
/// What the module finds in Windows PowerShell 5.1: .NET Framework 4.7.2, the engine as PowerShell Standard 5.1 describes
/// it, and the module's own folder. All from reference assemblies; nothing is run.
/// </summary>
public sealed class DesktopRuntime : IDisposable
{
    private const string EngineName = "System.Management.Automation";
    private readonly Dictionary<string, AssemblyFile> _framework;
    private readonly Dictionary<string, AssemblyFile> _folder;
    private readonly AssemblyFile _engine;

    public DesktopRuntime()
    {
        string references = PathTo("NetFrameworkReferences");
        _framework = AssemblyFile.In(references)
            .Concat(AssemblyFile.In(Path.Combine(references, "Facades")))
            .ToDictionary(file => file.Name, StringComparer.OrdinalIgnoreCase);
        _folder = AssemblyFile.In(Folder).ToDictionary(file => file.Name, StringComparer.OrdinalIgnoreCase);
        _engine = new(PathTo("PowerShellStandard"));
    }

    /// <summary>The folder that Windows PowerShell loads the module from.</summary>
    internal static string Folder { get; } =
        Path.Combine(Path.GetDirectoryName(ModuleSession.Manifest)!, "bin", "netstandard2.0");

    internal IReadOnlyCollection<AssemblyFile> Shipped => _folder.Values;

    internal AssemblyFile CoreLibrary => _framework["mscorlib"];

    /// <summary>
    /// Binds as .NET Framework does: its own assemblies serve every version up to theirs, everything else comes from
    /// the folder. Null when there is nothing to bind to.
    /// </summary>
    internal AssemblyFile? Bind(AssemblyFile from, AssemblyReference reference)
    {
        string name = from.Reader.GetString(reference.Name);
        if (name == EngineName)
        {
            return _engine;
        }

        if (_framework.TryGetValue(name, out AssemblyFile? framework) && framework.Version >= reference.Version)
        {
            return framework;
        }

        return _folder.GetValueOrDefault(name);
    }

    /// <summary>Whether a reference is to the engine.</summary>
    internal static bool IsEngine(AssemblyFile from, AssemblyReference reference) =>
        from.Reader.GetString(reference.Name) == EngineName;

    internal bool IsShipped(AssemblyFile file) => _folder.ContainsValue(file);

    public void Dispose()
    {
        foreach (AssemblyFile file in _framework.Values.Concat(_folder.Values))
        {
            file.Dispose();
        }

        _engine.Dispose();
    }

    // The project file hands over where the package manager has put them.
    private static string PathTo(string key) => typeof(DesktopRuntime).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
