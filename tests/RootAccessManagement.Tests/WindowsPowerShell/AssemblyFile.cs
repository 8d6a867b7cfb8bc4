using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace RootAccessManagement.Tests.WindowsPowerShell;

/// <summary>An assembly that is read and never loaded.</summary>
internal sealed class AssemblyFile : IDisposable
{
    private readonly PEReader _file;
    private readonly Dictionary<(string Namespace, string Name), TypeDefinitionHandle> _types;
    private readonly Dictionary<(string Namespace, string Name), ExportedType> _forwards;

    internal AssemblyFile(string path)
    {
        _file = new(File.OpenRead(path));
        Reader = _file.GetMetadataReader();
        AssemblyDefinition definition = Reader.GetAssemblyDefinition();
        Name = Reader.GetString(definition.Name);
        Version = definition.Version;
        _types = Reader.TypeDefinitions
            .Where(handle => !Reader.GetTypeDefinition(handle).IsNested)
            .ToDictionary(handle => NameOf(Reader.GetTypeDefinition(handle)));
        _forwards = Reader.ExportedTypes.Select(Reader.GetExportedType)
            .Where(type => type.Implementation.Kind == HandleKind.AssemblyReference)
            .ToDictionary(type => (Reader.GetString(type.Namespace), Reader.GetString(type.Name)));
    }

    internal MetadataReader Reader { get; }

    internal string Name { get; }

    internal Version Version { get; }

    /// <summary>The assemblies it was compiled against.</summary>
    internal IEnumerable<AssemblyReference> References => Reader.AssemblyReferences.Select(Reader.GetAssemblyReference);

    internal static AssemblyFile[] In(string folder) =>
        Directory.GetFiles(folder, "*.dll").Where(IsManaged).Select(path => new AssemblyFile(path)).ToArray();

    internal TypeDefinition? Find(string typeNamespace, string name) =>
        _types.TryGetValue((typeNamespace, name), out TypeDefinitionHandle handle)
            ? Reader.GetTypeDefinition(handle)
            : null;

    /// <summary>Where a type has moved to.</summary>
    internal AssemblyReference? Forward(string typeNamespace, string name) =>
        _forwards.TryGetValue((typeNamespace, name), out ExportedType forward)
            ? Reader.GetAssemblyReference((AssemblyReferenceHandle)forward.Implementation)
            : null;

    public void Dispose() => _file.Dispose();

    private static bool IsManaged(string path)
    {
        using PEReader file = new(File.OpenRead(path));
        return file.HasMetadata && file.GetMetadataReader().IsAssembly;
    }

    private (string Namespace, string Name) NameOf(TypeDefinition type) =>
        (Reader.GetString(type.Namespace), Reader.GetString(type.Name));
}
