using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;

namespace RootAccessManagement.Tests.WindowsPowerShell;

/// <summary>Looks up every type and member that an assembly refers to.</summary>
internal sealed class ReferenceCheck(DesktopRuntime runtime)
{
    private const byte GenericInstance = (byte)SignatureTypeCode.GenericTypeInstance;

    /// <summary>How many references were looked up.</summary>
    internal int Count { get; private set; }

    /// <summary>The references to types and members that lead nowhere.</summary>
    internal IEnumerable<string> Unresolved(AssemblyFile file)
    {
        MetadataReader reader = file.Reader;
        foreach (TypeReferenceHandle handle in reader.TypeReferences)
        {
            Count++;
            if (Resolve(file, handle) is null)
            {
                yield return $"{file.Name}: {TypeName(reader, handle)}";
            }
        }

        foreach (MemberReference member in reader.MemberReferences.Select(reader.GetMemberReference))
        {
            Count++;
            if (!Exists(file, member))
            {
                yield return $"{file.Name}: {TypeName(reader, member.Parent)}.{reader.GetString(member.Name)}";
            }
        }
    }

    private static string TypeName(MetadataReader reader, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeReference =>
            SignatureText.Instance.GetTypeFromReference(reader, (TypeReferenceHandle)handle, 0),
        HandleKind.TypeSpecification =>
            SignatureText.Instance.GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)handle, 0),
        _ => handle.Kind.ToString(),
    };

    private static bool Defines(ResolvedType type, string name, MemberReferenceKind kind, string signature)
    {
        MetadataReader reader = type.File.Reader;
        return kind == MemberReferenceKind.Field
            ? type.Definition.GetFields().Select(reader.GetFieldDefinition).Any(field =>
                reader.StringComparer.Equals(field.Name, name)
                && field.DecodeSignature(SignatureText.Instance, null) == signature)
            : type.Definition.GetMethods().Select(reader.GetMethodDefinition).Any(method =>
                reader.StringComparer.Equals(method.Name, name)
                && SignatureText.Of(method.DecodeSignature(SignatureText.Instance, null)) == signature);
    }

    private bool Exists(AssemblyFile file, MemberReference member)
    {
        MemberReferenceKind kind = member.GetKind();
        string name = file.Reader.GetString(member.Name);
        string signature = kind == MemberReferenceKind.Field
            ? member.DecodeFieldSignature(SignatureText.Instance, null)
            : SignatureText.Of(member.DecodeMethodSignature(SignatureText.Instance, null));
        if (IsArray(file, member.Parent))
        {
            // The runtime makes the members of arrays itself.
            return true;
        }

        for (ResolvedType? type = Resolve(file, member.Parent); type is not null; type = BaseOf(type))
        {
            if (Defines(type, name, kind, signature))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsArray(AssemblyFile file, EntityHandle handle) =>
        handle.Kind == HandleKind.TypeSpecification
        && file.Reader.GetBlobReader(file.Reader.GetTypeSpecification((TypeSpecificationHandle)handle).Signature)
            .ReadSignatureTypeCode() is SignatureTypeCode.Array or SignatureTypeCode.SZArray;

    private ResolvedType? BaseOf(ResolvedType type) =>
        type.Definition.BaseType.IsNil ? null : Resolve(type.File, type.Definition.BaseType);

    private ResolvedType? Resolve(AssemblyFile file, EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                return new(file, file.Reader.GetTypeDefinition((TypeDefinitionHandle)handle));
            case HandleKind.TypeSpecification:
                TypeSpecification specification = file.Reader.GetTypeSpecification((TypeSpecificationHandle)handle);
                BlobReader blob = file.Reader.GetBlobReader(specification.Signature);
                if (blob.ReadByte() != GenericInstance)
                {
                    return null;
                }

                // Whether it is a class or a value type.
                blob.ReadByte();
                return Resolve(file, blob.ReadTypeHandle());
            case HandleKind.TypeReference:
                return ResolveReference(file, file.Reader.GetTypeReference((TypeReferenceHandle)handle));
            default:
                return null;
        }
    }

    private ResolvedType? ResolveReference(AssemblyFile file, TypeReference type)
    {
        string name = file.Reader.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            return Resolve(file, type.ResolutionScope) is { } outer ? Nested(outer, name) : null;
        }

        AssemblyReference scope = file.Reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope);
        return Find(runtime.Bind(file, scope), file.Reader.GetString(type.Namespace), name);
    }

    private ResolvedType? Find(AssemblyFile? file, string typeNamespace, string name)
    {
        if (file?.Find(typeNamespace, name) is { } definition)
        {
            return new(file, definition);
        }

        return file?.Forward(typeNamespace, name) is { } target
            ? Find(runtime.Bind(file, target), typeNamespace, name)
            : null;
    }

    private static ResolvedType? Nested(ResolvedType outer, string name)
    {
        MetadataReader reader = outer.File.Reader;
        foreach (TypeDefinitionHandle handle in outer.Definition.GetNestedTypes())
        {
            TypeDefinition nested = reader.GetTypeDefinition(handle);
            if (reader.StringComparer.Equals(nested.Name, name))
            {
                return new(outer.File, nested);
            }
        }

        return null;
    }
}
