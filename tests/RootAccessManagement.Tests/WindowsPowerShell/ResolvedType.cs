using System.Reflection.Metadata;

namespace RootAccessManagement.Tests.WindowsPowerShell;

/// <summary>A type, and the assembly that defines it.</summary>
internal sealed record ResolvedType(AssemblyFile File, TypeDefinition Definition);
